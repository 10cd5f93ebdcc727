import type { Override } from '../../domain/sev-record';
import { type AdfDocument, adfDocument, link, paragraph, written } from './document';

/** That a SEV was closed against the rule, as a comment. @param permalink of the message in Slack that says so */
export const overrideComment = ({ by, reason, missing }: Override, permalink: string): AdfDocument =>
  adfDocument([
    paragraph([
      ...written(`Closed against the closing rule by ${by.name} (`),
      link('in Slack', permalink),
      ...written('), though this was missing: '),
      ...written(missing),
    ]),
    paragraph(written(`Reason: ${reason}`)),
  ]);
