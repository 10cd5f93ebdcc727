import { mentionedUser } from '../slack-text';
import { askBack, type Command, work } from './command';
import { issueKeyOf } from './typed-words';

export const assign: Command = {
  usage: 'assign KEY @person',
  about: 'ask somebody else to investigate',
  read({ words }) {
    const issueKey = issueKeyOf(words[0]);
    const slackUserId = mentionedUser(words[1]);
    if (!issueKey) return askBack('Which report?');
    if (!slackUserId) return askBack('Who investigates?');
    return work(`Assigning ${issueKey}…`, { kind: 'assign', incident: { issueKey }, investigator: { slackUserId } });
  },
};
