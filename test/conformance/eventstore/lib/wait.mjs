export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The promise's value, or `otherwise` when it takes longer than ms. */
export async function within(promise, ms, otherwise = `nothing within ${ms} ms`) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until test() holds, looking again every few ms; false when it did not within ms. */
export async function until(test, ms = 5000) {
  const end = Date.now() + ms;
  while (!test()) {
    if (Date.now() > end) return false;
    await sleep(5);
  }
  return true;
}
