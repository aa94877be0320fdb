const list = (files) => files.map((file) => `  ${file}`).join('\n');

/**
 * What was made, and what is left to do by hand.
 *
 * @param names as `namesFor` gives them
 * @param {readonly string[]} made the new files
 * @param {readonly string[]} changed the files that name the new slice or event
 */
export const nextSteps = ({ slice, Event, path }, made, changed) =>
  `
${slice}: handlers may POST /complaints/{id}/${path} on an open complaint; it records ${Event}.

Made
${list(made)}
Added to
${list(changed)}

Now change it into what it is to be: CONTRIBUTING.md, Adding a slice.
`.trimStart();
