import { allViews } from '@redress/complaints';
import { InvalidArgumentError } from 'commander';

/** The names of all views. */
export const viewNames: readonly string[] = allViews.map(({ name }) => name);

/** Reads names of views, one argument after the other. @throws InvalidArgumentError for what is none */
export const viewName = (text: string, before: readonly string[] = []): readonly string[] => {
  if (!viewNames.includes(text)) throw new InvalidArgumentError(`a view is one of ${viewNames.join(', ')}.`);
  return [...before, text];
};
