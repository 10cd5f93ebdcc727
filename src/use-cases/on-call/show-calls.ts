import { callMessage } from '../../documents/blocks/call-message';
import type { Call } from '../../domain/on-call/calls';
import type { PostedMessage } from '../../domain/sev-record';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import type { Settled } from '../settling/settlement';
import { showMessage } from '../settling/show-message';

/** Calls whom the report calls, and takes each call back once, when somebody responded. */
export async function showCalls(ports: Ports, sev: SevAtWork, settled: Settled): Promise<void> {
  const waiting = (sev.record.value.calls ?? []).filter(({ answered }) => !answered);
  if (waiting.length === 0) return;
  const { managersGroupId = ports.places.engineeringGroupId } = await ports.policies.current();
  await together(waiting.map((call) => showCall(ports, sev, settled, { call, managersGroupId })));
}

interface Shown {
  readonly call: Call;
  readonly managersGroupId: string;
}

async function showCall(ports: Ports, sev: SevAtWork, settled: Settled, { call, managersGroupId }: Shown) {
  const { reporter, callMessages = {}, outside } = sev.record.value;
  const current = callMessages[call.stage];
  const waits = settled.after.status === 'Reported';
  try {
    const channelId = current?.channelId ?? (waits ? await placeOf(ports, call) : undefined);
    if (channelId !== undefined) {
      const message = callMessage({
        ...settled,
        incident: settled.after,
        call,
        reporter,
        managersGroupId,
        securityWords: outside?.words,
      });
      const standing = { step: `call-${call.stage}`, channelId, current, message, needed: waits };
      const posted = await showMessage(ports, sev, standing);
      if (posted) keep(sev, call, posted);
    }
    if (!waits) takenBack(sev, call);
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('call failed', error, { stage: call.stage });
  }
}

const keep = ({ record }: SevAtWork, { stage }: Call, message: PostedMessage): void =>
  record.update({ callMessages: { ...record.value.callMessages, [stage]: message } });

const takenBack = ({ record }: SevAtWork, { stage }: Call): void =>
  record.update({
    calls: record.value.calls?.map((call) => (call.stage === stage ? { ...call, answered: true } : call)),
  });

/** Where somebody is called: alone, or as a group where incidents are reported. */
async function placeOf(ports: Ports, { stage, person }: Call): Promise<string | undefined> {
  if (stage === 'managers') return ports.places.reportsChannelId;
  return person?.slackUserId === undefined ? undefined : ports.chat.openDirect(person.slackUserId);
}
