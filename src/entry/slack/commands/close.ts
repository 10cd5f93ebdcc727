import { type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const close: Command = {
  usage: 'close',
  about: 'close the SEV when its high-priority follow-ups are done',
  read: (typed) => work('Closing…', { kind: 'close', incident: incidentAndRest(typed).incident }),
};
