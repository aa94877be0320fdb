/* global addEventListener, history, location, navigator, URLSearchParams */
import { ActionForms } from './action-forms.js';
import { CaseService } from './case-service.js';
import { showCase, writePage } from './case-view.js';
import { all, byId } from './elements.js';
import { languageFor, words } from './languages.js';
import { possibleActions } from './story.js';

/** Nobody waits longer before the page asks again. Seconds. */
const LONGEST_PAUSE = 60;

/** The page with which a customer follows the own case: `/track/{id}#<token>`. The token stays in the fragment, which no browser sends. */
class TrackingPage {
  language = languageFor(new URLSearchParams(location.search).get('lang'), navigator.languages);
  /** Only the latest request is shown. */
  asked = 0;

  start() {
    this.forms = new ActionForms({ send: (...act) => this.act(...act), words: () => words[this.language] });
    for (const button of all('[data-language]')) button.addEventListener('click', () => this.speak(button.dataset.language));
    addEventListener('hashchange', () => this.open());
    writePage(this.language);
    return this.open();
  }

  /** Opens the case that the address names with the token that it holds. */
  open() {
    byId('case').hidden = true;
    const id = location.pathname.split('/').at(-1);
    const token = location.hash.slice(1);
    if (token === '') return this.tellProblem('badLink');
    this.service = new CaseService(new URL(`../api/v1/complaints/${id}`, location.href.split('#', 1)[0]), token);
    return this.load();
  }

  speak(language) {
    this.language = language;
    const address = new URL(location.href);
    address.searchParams.set('lang', language);
    history.replaceState(null, '', address);
    writePage(language);
    return this.open();
  }

  /** Reads the case and shows it; asks again by itself while it cannot be told. @returns whether it is shown */
  async load(minRevision) {
    const turn = ++this.asked;
    this.tell('loading');
    for (;;) {
      const outcome = await this.service.read(this.language, minRevision);
      if (turn !== this.asked) return false;
      if (outcome.kind !== 'later') return this.show(outcome);
      this.tell(navigator.onLine ? 'behind' : 'offline');
      await pauseOrOnline(Math.min(outcome.pause ?? LONGEST_PAUSE / 10, LONGEST_PAUSE));
    }
  }

  show({ kind, body, ...refusal }) {
    if (kind !== 'ok') return this.fail(kind, refusal);
    this.tell();
    showCase(body, this.language);
    this.forms.show(possibleActions(body.complaint));
    return true;
  }

  /** Carries out what a form asks for, and shows what became of it. @returns whether it was done */
  async act(action, route, body, key) {
    this.tell();
    const outcome = await this.service.act(route, body, key);
    if (outcome.kind !== 'ok') return this.notDone(outcome);
    if (action === 'revoke') byId('case').hidden = true;
    else if (!(await this.load(outcome.body.revision))) return true;
    byId('notice').textContent = words[this.language].done[action];
    byId('notice').focus();
    return true;
  }

  /** Shows the case as it is by now when something was refused: others may have changed it. */
  async notDone(outcome) {
    if (outcome.kind === 'refused') await this.load();
    return this.fail(outcome.kind === 'later' ? 'notSent' : outcome.kind, outcome);
  }

  fail(kind, { code, number }) {
    const { refusals, failed } = words[this.language];
    if (kind === 'refused') this.tellProblem(undefined, refusals[code] ?? failed(number));
    else this.tellProblem({ 'bad-link': 'badLink' }[kind] ?? kind);
    if (kind === 'bad-link' || kind === 'missing') byId('case').hidden = true;
    return false;
  }

  tell(key) {
    byId('notice').textContent = key ? words[this.language][key] : '';
    byId('problem').textContent = '';
  }

  tellProblem(key, text = words[this.language][key]) {
    byId('notice').textContent = '';
    byId('problem').textContent = text;
    byId('problem').focus();
  }
}

const pauseOrOnline = (seconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
    addEventListener('online', resolve, { once: true });
  });

await new TrackingPage().start();
