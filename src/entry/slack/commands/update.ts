import { askInForm, type Command, work } from './command';
import { incidentAndText } from './typed-words';

export const update: Command = {
  usage: 'update, or update <what changed>',
  about: 'post a status update; the form asks for impact, next steps and when the next one comes',
  read(typed) {
    const { incident, text } = incidentAndText(typed);
    if (text === '') return askInForm('update', typed, incident);
    return work('Posting the update…', { kind: 'update', incident, changed: text });
  },
};
