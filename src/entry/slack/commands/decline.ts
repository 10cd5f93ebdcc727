import { askBack, type Command, work } from './command';
import { issueKeyOf, said } from './typed-words';

export const decline: Command = {
  usage: 'decline KEY <reason>',
  about: 'say that it is not an incident',
  read({ words }) {
    const issueKey = issueKeyOf(words[0]);
    if (!issueKey) return askBack('Which report?');
    const reason = said(words.slice(1));
    if (reason === '') return askBack('Why is it not an incident?');
    return work(`Declining ${issueKey}…`, { kind: 'decline', incident: { issueKey }, reason });
  },
};
