import type { Phrase } from '../../domain/phrase';
import { actionIds } from './action-ids';
import { type Message, section } from './message';
import { mrkdwn } from './mrkdwn';

/** Tells a channel which step of a job failed, what that leaves missing, and how to try again. */
export function troubleNotice(phrase: Phrase, jobId: string): Message {
  return {
    text: mrkdwn(phrase),
    blocks: [
      section(phrase),
      {
        type: 'actions',
        block_id: 'trouble',
        elements: [
          {
            type: 'button',
            action_id: actionIds.tryAgain,
            text: { type: 'plain_text', text: 'Try again' },
            value: jobId,
          },
        ],
      },
    ],
  };
}
