import { type Command, work } from './command';

export const list: Command = {
  usage: 'list',
  about: 'see the open SEVs and the reports that wait for a verdict',
  read: () => work('Looking for open SEVs and waiting reports…', { kind: 'show-list' }),
};
