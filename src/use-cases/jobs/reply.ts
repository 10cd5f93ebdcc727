import { menuMessage } from '../../documents/blocks/menu-message';
import { sentence } from '../../documents/blocks/message';
import type { Phrase } from '../../domain/phrase';
import type { Job, Outcome, ReplyRoute } from '../../domain/work';
import { isPassing } from '../../errors';
import type { Message } from '../../ports/chat';
import type { Ports } from '../../ports/ports';
import { tellDirectly } from '../people/tell-directly';

/** Tells whoever asked how it went, and nobody else. An answer that cannot be delivered undoes nothing. */
export async function reply(ports: Ports, job: Job, outcome: Outcome): Promise<void> {
  try {
    await deliver(ports, job, messageOf(outcome));
  } catch (error) {
    ports.log.error('reply failed', error, { job: job.id });
  }
}

async function deliver(ports: Ports, job: Job, message: Message): Promise<void> {
  const { reply: route } = job;
  switch (route.kind) {
    case 'response-url':
      return ports.chat.respond(route.url, message);
    case 'ephemeral':
      return whisper(ports, job, route, message);
    case 'direct':
      return directly(ports, job, route.slackUserId, message);
    case 'asked-for':
      return undefined;
  }
}

/** A shortcut can be used where the app is not; there Slack lets it show nothing. */
async function whisper(
  ports: Ports,
  job: Job,
  { channelId, slackUserId }: Extract<ReplyRoute, { kind: 'ephemeral' }>,
  message: Message,
): Promise<void> {
  try {
    await ports.chat.whisper(channelId, slackUserId, message);
  } catch (error) {
    if (isPassing(error)) throw error;
    await directly(ports, job, slackUserId, message);
  }
}

const directly = (ports: Ports, { id, attempts, receivedAt }: Job, slackUserId: string, message: Message) =>
  tellDirectly(ports, slackUserId, {
    id: `${id}:answer`,
    message,
    maybePostedSince: attempts > 0 ? receivedAt : undefined,
  });

function messageOf(outcome: Outcome): Message {
  if (outcome.kind !== 'failed' && outcome.menu) return menuMessage(outcome.text, outcome.menu);
  return sentence(wording(outcome));
}

const wording = (outcome: Outcome): Phrase =>
  outcome.kind === 'failed' ? [...outcome.text, ' ', outcome.nextStep] : outcome.text;
