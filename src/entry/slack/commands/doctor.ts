import { type Command, work } from './command';

export const doctor: Command = {
  usage: 'doctor',
  about: 'see what keeps SEV Response from working (Jira administrators)',
  read: () => work('Looking at everything…', { kind: 'check-up' }),
};
