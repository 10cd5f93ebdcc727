import { askBack, askInForm, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const meeting: Command = {
  usage: 'meeting, meeting held, meeting cancel',
  about: 'schedule, record or call off the post mortem meeting',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const [word, ...more] = rest;
    if (word === undefined) return askInForm('meeting', typed, incident);
    if (more.length > 0) return askBack('A form asks for the rest.');
    switch (word.toLowerCase()) {
      case 'held':
        return askInForm('meeting-held', typed, incident);
      case 'cancel':
        return work('Calling the meeting off…', { kind: 'cancel-meeting', incident });
      default:
        return askBack('Held, or cancel?');
    }
  },
};
