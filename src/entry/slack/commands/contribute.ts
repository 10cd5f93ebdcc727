import { mentionedUser } from '../slack-text';
import { askBack, askInForm, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const contribute: Command = {
  usage: 'contribute @person …',
  about: 'ask people to add what they know to the post mortem',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length === 0) return askInForm('contribute', typed, incident);
    const unknown = rest.filter((word) => !mentionedUser(word));
    if (unknown.length > 0) return askBack(`I don't know who “${said(unknown)}” is.`);
    const slackUserIds = rest.flatMap((word) => mentionedUser(word) ?? []);
    return work('Asking…', { kind: 'contribute', incident, slackUserIds });
  },
};
