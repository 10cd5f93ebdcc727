import { askBack, askInForm, type Command } from './command';
import { incidentAndText } from './typed-words';

export const timeline: Command = {
  usage: 'timeline',
  about: 'see what happened, and correct it',
  read(typed) {
    const { incident, text } = incidentAndText(typed);
    if (text !== '') return askBack('To add to the timeline, type `/sev note <what happened>`.');
    return askInForm('timeline', typed, incident);
  },
};
