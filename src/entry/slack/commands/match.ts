import { mentionedUser, plainFromSlack } from '../slack-text';
import { askBack, type Command, work } from './command';

export const match: Command = {
  usage: 'match @person <e-mail or account id>, or match @person none',
  about: 'say which Jira account somebody has (Jira administrators)',
  read({ words }) {
    const slackUserId = mentionedUser(words[0]);
    const account = plainFromSlack(words[1] ?? '').replace(/^mailto:/, '');
    if (!slackUserId) return askBack('Whom do you mean?');
    if (account === '' || words.length > 2) return askBack('Which account in Jira?');
    if (account.toLowerCase() === 'none') return work('Taking the match back…', { kind: 'match', slackUserId });
    return work(`Matching with ${account}…`, { kind: 'match', slackUserId, account });
  },
};
