import { askBack, type Command, form } from './command';
import { incidentAndText } from './typed-words';

export const timeline: Command = {
  usage: 'timeline',
  about: 'see what happened, and correct it',
  read(typed) {
    const { origin, text } = incidentAndText(typed);
    if (text !== '') return askBack('To add to the timeline, type `/sev note <what happened>`.');
    return form('Opening the timeline…', 'timeline', origin);
  },
};
