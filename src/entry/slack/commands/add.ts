import { counted } from '../../../domain/phrase';
import { mentionedGroup, mentionedUser } from '../slack-text';
import { askBack, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const add: Command = {
  usage: 'add @person …',
  about: 'pull people or user groups into the channel',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const slackUserIds = rest.flatMap((word) => mentionedUser(word) ?? []);
    const groupIds = rest.flatMap((word) => mentionedGroup(word) ?? []);
    const unknown = rest.filter((word) => !mentionedUser(word) && !mentionedGroup(word));
    if (unknown.length > 0) return askBack(`I don't know who “${said(unknown)}” is.`);
    if (slackUserIds.length + groupIds.length === 0) return askBack('Who is to be added?');
    const people = [
      ...(slackUserIds.length > 0 ? [counted(slackUserIds.length, 'person', 'people')] : []),
      ...(groupIds.length > 0 ? [counted(groupIds.length, 'user group')] : []),
    ];
    return work(`Adding ${people.join(' and ')}…`, { kind: 'pull-in', incident, slackUserIds, groupIds });
  },
};
