import type { Command } from '../command';

export const ping: Command = { names: ['ping'], options: undefined, run: () => ({}) };
