import { type AdfDocument, adfDocument, link, paragraph, written } from './document';

/** The description of a reported incident: what the reporter wrote, and where. */
export function reportDescription(text: string, permalink: string | undefined): AdfDocument {
  return adfDocument([
    paragraph(written(text)),
    ...(permalink ? [paragraph([link('The message in Slack', permalink)])] : []),
  ]);
}
