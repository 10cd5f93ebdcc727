import { askBack, type Command, work } from './command';
import { issueKeyOf, said } from './typed-words';

export const decline: Command = {
  usage: 'decline KEY <reason>',
  about: 'say that it is not an incident, and why',
  read({ words, channelId }) {
    if (words.length === 0)
      return { kind: 'form', form: 'decline-report', origin: { channelId }, echo: 'Looking for reports that wait…' };
    const issueKey = issueKeyOf(words[0]);
    if (!issueKey) return askBack('Which report?');
    const reason = said(words.slice(1));
    if (reason === '')
      return {
        kind: 'form',
        form: 'decline',
        origin: { issueKey, channelId },
        echo: `Why is ${issueKey} no incident?`,
      };
    return work(`Declining ${issueKey}…`, { kind: 'decline', incident: { issueKey }, reason });
  },
};
