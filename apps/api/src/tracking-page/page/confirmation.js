import { byId } from './elements.js';

/**
 * Asks whether somebody is sure. The focus is on no, and Escape means no; afterwards it is where it was.
 *
 * @param {string} question
 * @param {string} yes what the button says that confirms it
 * @returns {Promise<boolean>}
 */
export const isConfirmed = (question, yes) => {
  const dialog = byId('confirmation');
  const [agree, decline] = dialog.querySelectorAll('button');
  byId('confirmation-question').textContent = question;
  agree.textContent = yes;
  agree.onclick = () => dialog.close('yes');
  decline.onclick = () => dialog.close('no');
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
};
