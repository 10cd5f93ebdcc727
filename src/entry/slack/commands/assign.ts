import { mentionedUser } from '../slack-text';
import { askBack, type Command, work } from './command';
import { issueKeyOf } from './typed-words';

export const assign: Command = {
  usage: 'assign KEY @person',
  about: 'ask somebody else to investigate',
  read({ words, channelId }) {
    if (words.length === 0)
      return { kind: 'form', form: 'assign-report', origin: { channelId }, echo: 'Looking for reports that wait…' };
    const issueKey = issueKeyOf(words[0]);
    if (!issueKey) return askBack('Which report?');
    if (words.length === 1)
      return { kind: 'form', form: 'assign', origin: { issueKey, channelId }, echo: `Who investigates ${issueKey}?` };
    const slackUserId = mentionedUser(words[1]);
    if (!slackUserId) return askBack('Who investigates?');
    return work(`Assigning ${issueKey}…`, { kind: 'assign', incident: { issueKey }, investigator: { slackUserId } });
  },
};
