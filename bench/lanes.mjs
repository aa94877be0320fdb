/** As many as a worker does at the same time. */
const LANES = 16;

/** Does something with each element, several at a time, begun in their order. */
export async function inLanes(elements, work) {
  const left = elements.values();
  const lane = async () => {
    for (const element of left) await work(element);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
