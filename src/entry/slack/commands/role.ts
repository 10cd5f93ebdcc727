import { roleNames, wantedRoles } from '../../../domain/role';
import { mentionedUser } from '../slack-text';
import { askBack, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const role: Command = {
  usage: 'role communications|scribe @person|none',
  about: 'say who does the communications or keeps the timeline',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const [word, who] = rest;
    if (word === undefined)
      return {
        kind: 'form',
        form: 'roles',
        origin: { ...('issueKey' in incident ? incident : {}), channelId: typed.channelId },
        echo: 'Opening the roles…',
      };
    const wanted = wantedRoles.find((candidate) => candidate === word.toLowerCase());
    if (!wanted) return askBack('Communications or scribe?');
    const slackUserId = mentionedUser(who);
    if (!slackUserId && who?.toLowerCase() !== 'none') return askBack('Who has the role? Say none for nobody.');
    return work(`Changing who is ${roleNames[wanted]}…`, {
      kind: 'roles',
      incident,
      give: { [wanted]: slackUserId ? { slackUserId } : 'none' },
    });
  },
};
