import { mentionedUser } from '../slack-text';
import { askBack, askInForm, type Command, work } from './command';
import { incidentAndRest } from './typed-words';

export const owner: Command = {
  usage: 'owner @person',
  about: "hand the SEV over, in the SEV's channel",
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length === 0) return askInForm('owner', typed, incident);
    const slackUserId = mentionedUser(rest[0]);
    if (!slackUserId) return askBack('Who takes over?');
    return work('Changing the owner…', { kind: 'owner', incident, owner: { slackUserId } });
  },
};
