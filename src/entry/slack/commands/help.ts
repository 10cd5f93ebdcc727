import type { Command } from './command';

export const help: Command = { usage: 'help', about: 'see this', read: () => ({ kind: 'help' }) };
