import { utcMinute } from '../../domain/phrase';
import type { StatusUpdate } from '../../domain/status-update';
import { type AdfBlock, type AdfDocument, adfDocument, link, paragraph, written } from './document';

/** A status update as a comment, which the app posts and so names its author. @param permalink of the message in Slack */
export function updateComment(update: StatusUpdate, permalink: string): AdfDocument {
  const { by, changed, impact, doing, nextAt } = update;
  return adfDocument([
    paragraph([...written(`Status update by ${by.name} (`), link('in Slack', permalink), ...written(')')]),
    ...labelled('What changed', changed),
    ...labelled('Impact now', impact),
    ...labelled('What we are doing', doing),
    paragraph(written(`Next update: ${utcMinute(nextAt)}`)),
  ]);
}

const labelled = (label: string, text: string | undefined): readonly AdfBlock[] =>
  text ? [paragraph(written(`${label}: ${text}`))] : [];
