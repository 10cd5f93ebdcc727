/** What calls somebody to a report, and says later who took it. */
import type { Incident } from '../../domain/incident';
import type { Call } from '../../domain/on-call/calls';
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import { isSev, statusName } from '../../domain/status';
import { cut } from '../../domain/title';
import { looksLikeSecurity } from '../outside-words';
import { type Message, section } from './message';
import { mrkdwn } from './mrkdwn';
import { verdictButtons } from './verdict-buttons';

export interface CallContent {
  readonly call: Call;
  readonly incident: Incident;
  readonly issueUrl: string;
  readonly reporter?: Person | undefined;
  readonly investigator?: Person | undefined;
  /** The words by which a report from outside looks like security. */
  readonly securityWords?: readonly string[] | undefined;
  /** Slack user group that is called when nobody else responds. */
  readonly managersGroupId: string;
}

export function callMessage(content: CallContent): Message {
  const { incident } = content;
  if (incident.status !== 'Reported') return plain(outcome(content));
  const words = [...calling(content), ...looksLikeSecurity(content.securityWords)];
  return {
    text: mrkdwn(words),
    blocks: [section(words), { type: 'actions', block_id: 'verdict', elements: [...verdictButtons(incident)] }],
  };
}

const plain = (words: Phrase): Message => ({ text: mrkdwn(words), blocks: [section(words)] });

const issue = ({ incident, issueUrl }: CallContent): Phrase => [
  { url: issueUrl, text: incident.issueKey },
  ` (${cut(incident.title, 200)})`,
];

function calling(content: CallContent): Phrase {
  const { call, incident, reporter, managersGroupId } = content;
  const since: Phrase = incident.times.reportedAt ? [' since ', { at: incident.times.reportedAt }] : [];
  const unanswered: Phrase = ['nobody has responded to the suspected incident ', ...issue(content), ...since];
  switch (call.stage) {
    case 'first':
      return [
        'You are on call. Please respond to the suspected incident ',
        ...issue(content),
        ...(reporter ? [', reported by ', { person: reporter }] : []),
        '.',
      ];
    case 'again':
      return ['You are on call, and ', ...unanswered, '.'];
    case 'next':
      return ['You are next in line: ', ...unanswered, '. Please respond.'];
    case 'managers':
      return [{ groupId: managersGroupId }, ': ', ...unanswered, '. Whoever reads this first: please acknowledge.'];
  }
}

function outcome(content: CallContent): Phrase {
  const { incident, investigator } = content;
  if (incident.status === 'Investigating')
    return ['Answered: ', investigator ? { person: investigator } : 'somebody', ' looks into ', ...issue(content), '.'];
  if (incident.status === 'Not an incident') return ['Answered: ', ...issue(content), ' is not an incident.'];
  if (isSev(incident.status)) return ['Answered: a SEV was opened for ', ...issue(content), '.'];
  return [...issue(content), ` is ${statusName(incident.status)}.`];
}
