/* global document */

/** The element of the page with an id. */
export const byId = (id) => document.getElementById(id);

/** All elements that a selector finds. */
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** A new element. Strings become text, whatever stands in them. */
export const element = (name, attributes, ...content) => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
};

/** A paragraph with line breaks where somebody made them. */
export const said = (text) => element('p', { class: 'said' }, text);
