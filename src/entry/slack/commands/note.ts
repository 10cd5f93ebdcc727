import { type Command, form, work } from './command';
import { incidentAndText } from './typed-words';

export const note: Command = {
  usage: 'note, or note <what happened>',
  about: 'add to the timeline; the form takes an earlier time too',
  read(typed) {
    const { incident, origin, text } = incidentAndText(typed);
    if (text === '') return form('Opening the form…', 'note', origin);
    return work('Adding to the timeline…', { kind: 'note', incident, text });
  },
};
