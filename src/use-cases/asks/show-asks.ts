import { askMessage } from '../../documents/blocks/ask-message';
import type { Ask } from '../../domain/asks/ask';
import { isAskOf } from '../../domain/asks/ask-of';
import { isForTheNamed } from '../../domain/audience';
import type { Debt } from '../../domain/owed/debt';
import { owed } from '../../domain/owed/owed';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import { zoneOfUpdates } from '../due/sev-state';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import type { Settled } from '../settling/settlement';
import { showMessage } from '../settling/show-message';

/** Asks whom it was settled to ask, by one message each, which is edited as it goes on and says in the end what came of it. */
export async function showAsks(ports: Ports, sev: SevAtWork, settled: Settled): Promise<void> {
  const { asks = [] } = sev.record.value;
  if (asks.length === 0) return;
  const policy = await ports.policies.current();
  const zone = await zoneOfUpdates(ports, settled.after, policy);
  const debts = owed({ incident: settled.after, record: sev.record.value, zone }, policy, ports.clock.now());
  const { managersGroupId = ports.places.engineeringGroupId } = policy;
  await together(
    asks.map((ask) =>
      showAsk(ports, sev, settled, { ask, debt: debts.find((one) => isAskOf(one)(ask)), managersGroupId }),
    ),
  );
}

interface Shown {
  readonly ask: Ask;
  readonly debt: Debt | undefined;
  readonly managersGroupId: string;
}

async function showAsk(ports: Ports, sev: SevAtWork, settled: Settled, { ask, debt, managersGroupId }: Shown) {
  const record = sev.record.value;
  try {
    const channelId = ask.message?.channelId ?? (debt ? await placeOf(ports, sev, ask) : undefined);
    if (channelId !== undefined) {
      const asks = (record.asks ?? []).filter(({ kind, of }) => kind === ask.kind && of === ask.of);
      const message = askMessage({ ...settled, ask, debt, asks, incident: settled.after, record, managersGroupId });
      const posted = await showMessage(ports, sev, {
        step: `ask-${ask.kind}-${ask.stage}-${ask.of}`,
        channelId,
        current: ask.message,
        message,
        needed: debt !== undefined,
      });
      if (posted) change(sev, ask, { ...ask, message: posted });
    }
    if (!debt) change(sev, ask, undefined);
  } catch (error) {
    if (isPassing(error)) throw error;
    ports.log.error('asking failed', error, { kind: ask.kind, stage: ask.stage });
  }
}

/** What is answered needs to be kept no longer. */
const change = ({ record }: SevAtWork, { kind, of, stage }: Ask, to: Ask | undefined): void =>
  record.update({
    asks: (record.value.asks ?? []).flatMap((ask) =>
      ask.kind === kind && ask.of === of && ask.stage === stage ? (to ?? []) : ask,
    ),
  });

/** Where somebody is asked: alone, or as a group where incidents are reported, which reads nothing of what only a few may know. */
async function placeOf(ports: Ports, { record }: SevAtWork, { stage, person }: Ask): Promise<string | undefined> {
  if (stage === 'managers') return isForTheNamed(record.value) ? undefined : ports.places.reportsChannelId;
  return person?.slackUserId === undefined ? undefined : ports.chat.openDirect(person.slackUserId);
}
