import { callMessage } from '../../documents/blocks/call-message';
import type { Call } from '../../domain/on-call/calls';
import type { PostedMessage } from '../../domain/sev-record';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { Settled } from '../settlement';
import type { SevAtWork } from '../sev-at-work';
import { showMessage } from '../show-message';
import { together } from '../together';

/** Calls whom the report calls, and takes each call back once somebody responded. */
export const showCalls = (ports: Ports, sev: SevAtWork, settled: Settled): Promise<void> =>
  together((sev.record.value.calls ?? []).map((call) => showCall(ports, sev, settled, call)));

async function showCall(ports: Ports, sev: SevAtWork, settled: Settled, call: Call): Promise<void> {
  const current = sev.record.value.callMessages?.[call.stage];
  const waits = settled.after.status === 'Reported';
  if (!current && !waits) return;
  try {
    const channelId = current?.channelId ?? (await placeOf(ports, call));
    if (channelId === undefined) return;
    const { managersGroupId = ports.places.engineeringGroupId } = await ports.policies.current();
    const { reporter } = sev.record.value;
    const message = callMessage({ ...settled, incident: settled.after, call, reporter, managersGroupId });
    const standing = { step: `call-${call.stage}`, channelId, current, message, needed: waits };
    const posted = await showMessage(ports, sev, standing);
    if (posted) keep(sev, call, posted);
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('call failed', error, { stage: call.stage });
  }
}

const keep = ({ record }: SevAtWork, { stage }: Call, message: PostedMessage): void =>
  record.update({ callMessages: { ...record.value.callMessages, [stage]: message } });

/** Where somebody is called: alone, or as a group where incidents are reported. */
async function placeOf(ports: Ports, { stage, person }: Call): Promise<string | undefined> {
  if (stage === 'managers') return ports.places.reportsChannelId;
  return person?.slackUserId === undefined ? undefined : ports.chat.openDirect(person.slackUserId);
}
