/** Tells a story in two words. */
export const shortStory = {
  tell: () => Promise.resolve({ nl: [{ revision: 0, text: 'Geteld.' }], en: [{ revision: 0, text: 'Counted.' }] }),
};
