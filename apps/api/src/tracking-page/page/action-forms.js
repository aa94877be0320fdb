/* global crypto, FormData */
import { isConfirmed } from './confirmation.js';
import { all } from './elements.js';

/** Where each form goes. */
const routes = { satisfaction: 'satisfaction', reopen: 'reopen', withdraw: 'withdraw', revoke: 'tracking/revoke' };

/**
 * The forms with which a customer does something.
 *
 * `send(action, route, body, key)` carries it out and tells whether it succeeded; `words()` is what the page says now.
 */
export class ActionForms {
  constructor({ send, words }) {
    this.send = send;
    this.words = words;
    for (const details of this.forms) details.querySelector('form').addEventListener('submit', (event) => this.submitted(event, details));
  }

  get forms() {
    return all('[data-action]');
  }

  /** Shows the forms of what is possible, and hides the others. */
  show(possible) {
    for (const details of this.forms) details.hidden = !possible.includes(details.dataset.action);
  }

  async submitted(event, details) {
    event.preventDefault();
    const { action } = details.dataset;
    const form = event.target;
    const body = bodyOf(new FormData(form));
    if (!this.isComplete(form, action, body)) return;
    const { question, yes } = this.words();
    if (!(await isConfirmed(question[action], yes[action]))) return;
    const button = form.querySelector('button');
    button.disabled = true;
    const isDone = await this.send(action, routes[action], body, keyOf(form, body));
    button.disabled = false;
    if (isDone) clear(details, form);
  }

  /** Says what is missing beside the field, and goes there. */
  isComplete(form, action, body) {
    const error = form.querySelector('.error');
    const place = missingIn(form, action, body);
    if (error) error.textContent = place ? this.words()[action === 'satisfaction' ? 'needsMarks' : 'needsReason'] : '';
    for (const field of form.querySelectorAll('[required]')) field.setAttribute('aria-invalid', String(field === place));
    place?.focus();
    return !place;
  }
}

const missingIn = (form, action, { reason, outcome, process }) => {
  if (action === 'satisfaction') return outcome && process ? undefined : form.querySelector(outcome ? '[name=process]' : '[name=outcome]');
  return action === 'revoke' || reason ? undefined : form.querySelector('[name=reason]');
};

/** What was filled in: marks are numbers, and what was left empty is left out. */
const bodyOf = (fields) => {
  const filledIn = [...fields].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== '');
  return Object.fromEntries(filledIn.map(([name, value]) => [name, name === 'outcome' || name === 'process' ? Number(value) : value]));
};

/** The same key as long as the same thing is sent: sending it again after an error does nothing twice. */
const keyOf = (form, body) => {
  const text = JSON.stringify(body);
  if (form.dataset.sent !== text) Object.assign(form.dataset, { sent: text, key: randomKey() });
  return form.dataset.key;
};

/** `crypto.randomUUID` is there over HTTPS only. */
const randomKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const clear = (details, form) => {
  form.reset();
  delete form.dataset.sent;
  details.open = false;
};
