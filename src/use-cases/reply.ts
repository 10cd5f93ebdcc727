import { sentence } from '../documents/blocks/message';
import type { Phrase } from '../domain/phrase';
import type { Job, Outcome } from '../domain/work';
import type { Ports } from '../ports/ports';

/** Tells whoever asked how it went, and nobody else. An answer that cannot be delivered undoes nothing. */
export async function reply(ports: Ports, { reply: route, id }: Job, outcome: Outcome): Promise<void> {
  const message = sentence(wording(outcome));
  try {
    if (route.kind === 'response-url') await ports.chat.respond(route.url, message);
    if (route.kind === 'ephemeral') await ports.chat.whisper(route.channelId, route.slackUserId, message);
  } catch (error) {
    ports.log.error('reply failed', error, { job: id });
  }
}

const wording = (outcome: Outcome): Phrase =>
  outcome.kind === 'failed' ? [...outcome.text, ' ', outcome.nextStep] : outcome.text;
