/* global document */
import { all, byId, element, said } from './elements.js';
import { calendarIn, words } from './languages.js';
import { storyOf, timeZoneOf } from './story.js';

/** Writes everything that stands in the page itself in a language. */
export const writePage = (language) => {
  const say = words[language];
  document.documentElement.lang = language;
  document.title = say.title;
  for (const place of all('[data-text]')) place.textContent = say[place.dataset.text];
  for (const button of all('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  for (const fieldset of all('[data-marks]')) writeMarks(fieldset, say.marks);
};

/** The choices of a mark are made once, so that a choice stays when the language changes. */
const writeMarks = (fieldset, marks) => {
  const { marks: name } = fieldset.dataset;
  marks.forEach((mark, index) => {
    const id = `${name}-${index + 1}`;
    byId(id) ?? fieldset.append(markChoice(name, String(index + 1)));
    byId(id).nextElementSibling.textContent = mark;
  });
};

const markChoice = (name, value) =>
  element('label', {}, element('input', { type: 'radio', id: `${name}-${value}`, name, value }), element('span', {}));

/** Shows a case in a language. */
export const showCase = ({ complaint, timeline }, language) => {
  const say = words[language];
  const { state, promises, messages } = storyOf(complaint, language);
  const { moment } = calendarIn(language, timeZoneOf(complaint));
  byId('case').hidden = false;
  byId('state').replaceChildren(said(state.name), said(state.explanation), ...state.notes.map(said));
  byId('state').firstElementChild.className = 'badge';
  byId('promises').replaceChildren(...orNone(promises.map(promiseCard), element('li', {}, say.noPromises)));
  byId('messages').replaceChildren(...orNone(messages.map(messageCard), said(say.noMessages)));
  byId('history').replaceChildren(...timeline.map(({ at, text }) => element('li', {}, ...(at ? [quiet(moment(at))] : []), said(text))));
};

const orNone = (cards, none) => (cards.length > 0 ? cards : [none]);

const quiet = (text) => element('p', { class: 'quiet' }, text);

const promiseCard = ({ what, until, status, isLate, note }) =>
  element(
    'li',
    {},
    element('h3', {}, what),
    said(until),
    element('p', { class: isLate ? 'late' : 'quiet' }, status),
    ...(note ? [quiet(note)] : []),
  );

const messageCard = ({ title, when, paragraphs, list }) =>
  element('article', {}, element('h3', {}, title), quiet(when), ...paragraphs.map(said), ...(list ? listOf(list) : []));

const listOf = ({ title, items }) => [said(title), element('ul', {}, ...items.map((item) => element('li', { class: 'said' }, item)))];
