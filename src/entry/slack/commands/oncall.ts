import { type Command, work } from './command';

export const oncall: Command = {
  usage: 'oncall',
  about: 'see who is on call',
  read: () => work('Looking for who is on call…', { kind: 'show-on-call' }),
};
