import { askInForm, type Command, work } from './command';
import { incidentAndText } from './typed-words';

export const note: Command = {
  usage: 'note, or note <what happened>',
  about: 'add to the timeline; the form takes an earlier time too',
  read(typed) {
    const { incident, text } = incidentAndText(typed);
    if (text === '') return askInForm('note', typed, incident);
    return work('Adding to the timeline…', { kind: 'note', incident, text });
  },
};
