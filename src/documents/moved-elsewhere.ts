import type { Phrase } from '../domain/phrase';
import type { MergeTarget } from '../domain/sev-record';

/** Where a duplicate goes on. */
export const whereItGoesOn = ({ issueKey, url, channel }: MergeTarget): Phrase => [
  { url, text: issueKey },
  ...(channel ? [' in ', { channelId: channel.id, channelName: channel.name }] : []),
];

/** The one message in the channel of a duplicate, before it is archived. */
export const movedElsewhere = (issueKey: string, into: MergeTarget): Phrase => [
  `${issueKey} is a duplicate. Please go on in `,
  ...whereItGoesOn(into),
  '. You were invited there; this channel is archived now.',
];
