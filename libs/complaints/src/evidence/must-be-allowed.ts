import { CommandRejected, type Actor } from '@platform/event-store';
import { isRole, may, type Action } from '@redress/access';

/**
 * Asks the one policy about a command that did not come over HTTP (rule 6).
 *
 * @throws CommandRejected `forbidden` when the actor may not do this
 */
export const mustBeAllowed = ({ role }: Actor, action: Action, complaintId: string): void => {
  if (!isRole(role) || !may({ role }, action, complaintId)) throw new CommandRejected('forbidden');
};
