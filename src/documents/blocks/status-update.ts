/** A status update as the SEV's channel reads it, and the one message that keeps others informed. */
import type { KnownBlock } from '@slack/types';
import type { Incident } from '../../domain/incident';
import type { Phrase } from '../../domain/phrase';
import { severityLabel } from '../../domain/severity';
import { statusName } from '../../domain/status';
import type { StatusUpdate, UpdateTexts } from '../../domain/status-update';
import { cut } from '../../domain/title';
import { context, type Message, quotation, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface UpdateContent {
  readonly incident: Incident;
  readonly issueUrl: string;
  readonly update: StatusUpdate;
  /** When the next one is due, ISO 8601 UTC; absent when none is. */
  readonly nextAt?: string | undefined;
}

/** Notifications show a line or two. */
const longestPreview = 300;

export function updateMessage({ incident, issueUrl, update, nextAt }: UpdateContent): Message {
  const headline: Phrase = [
    'Status update on ',
    { url: issueUrl, text: incident.issueKey },
    ' by ',
    { person: update.by },
  ];
  return {
    text: preview(headline, update),
    blocks: [section(headline), ...wordsOf(update), context([standing(incident), ...next(nextAt)])],
  };
}

/** People are named, not called: nobody in that channel works on the SEV. */
export function stakeholderMessage({ incident, issueUrl, update, nextAt }: UpdateContent): Message {
  const headline: Phrase = [{ url: issueUrl, text: incident.issueKey }, ` · ${standing(incident)}`];
  return {
    text: preview(headline, update),
    blocks: [
      section(headline),
      quotation(incident.title),
      ...wordsOf(update),
      context(['Updated ', { at: update.at }, ` by ${update.by.name}`, ...next(nextAt)]),
    ],
  };
}

const preview = (headline: Phrase, { changed }: UpdateTexts): string =>
  mrkdwn([...headline, ': ', cut(changed, longestPreview)]);

const standing = ({ severity, status }: Incident): string =>
  `${severity ? severityLabel(severity) : 'severity not set'} · ${statusName(status)}`;

const next = (nextAt: string | undefined): Phrase => (nextAt ? [' · next update ', { at: nextAt }] : []);

const wordsOf = ({ changed, impact, doing }: UpdateTexts): readonly KnownBlock[] => [
  ...labelled('What changed', changed),
  ...labelled('Impact now', impact),
  ...labelled('What we are doing', doing),
];

const labelled = (label: string, text: string | undefined): readonly KnownBlock[] =>
  text ? [context([label]), quotation(text)] : [];
