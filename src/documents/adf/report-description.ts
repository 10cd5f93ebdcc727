import { type AdfDocument, type AdfInline, adfDocument, link, paragraph, written } from './document';

export interface ReportedWords {
  readonly text: string;
  /** Of the message that was reported. */
  readonly permalink?: string | undefined;
  readonly authorName?: string | undefined;
  /** Given where Jira's own reporter field cannot name them. */
  readonly reporterName?: string | undefined;
}

/** The description of a reported incident: what the reporter wrote, whose message it was, and where. */
export const reportDescription = ({ text, permalink, authorName, reporterName }: ReportedWords): AdfDocument =>
  adfDocument([
    paragraph(written(text)),
    ...(permalink || authorName ? [paragraph([source(permalink, authorName)])] : []),
    ...(reporterName ? [paragraph([plain(`Reported in Slack by ${reporterName}, who has no Jira account.`)])] : []),
  ]);

const plain = (text: string): AdfInline => ({ type: 'text', text });

function source(permalink: string | undefined, authorName: string | undefined): AdfInline {
  const words = authorName ? `Message by ${authorName} in Slack` : 'The message in Slack';
  return permalink ? link(words, permalink) : plain(words);
}
