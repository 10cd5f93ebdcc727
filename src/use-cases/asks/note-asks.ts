import type { Ask, AskedKind, AskStage } from '../../domain/asks/ask';
import { asksAhead, renewed } from '../../domain/asks/asks-ahead';
import type { SevState } from '../../domain/owed/debt';
import { owed } from '../../domain/owed/owed';
import type { Policy } from '../../domain/policy/policy';
import type { TimelineEntry } from '../../domain/timeline/timeline';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { whomToAsk } from './whom-to-ask';

/** As a step of the job: `slackUserId` is empty where nobody is asked by name. */
type AskedNow = {
  readonly kind: AskedKind;
  readonly of: string;
  readonly stage: AskStage;
  readonly at: string;
  readonly slackUserId: string;
  readonly renews: boolean;
};

/**
 * Settles who is asked now after what they owe; `show-asks` asks them.
 * @returns what the timeline says of it
 */
export async function noteAsks(
  ports: Ports,
  sev: SevAtWork,
  state: SevState,
  policy: Policy,
): Promise<readonly TimelineEntry[]> {
  const { job, record } = sev;
  // A repeat finds who was asked no longer due, and must still ask them.
  const now = await job.once('asked', { make: () => askedNow(ports, sev, state, policy) });
  if (now.length === 0) return [];
  const asked = await Promise.all(now.filter(({ renews }) => !renews).map((ask) => named(ports, ask)));
  const kept = (record.value.asks ?? [])
    .filter((ask) => !asked.some((one) => isSame(one, ask)))
    .map((ask) => (now.some((one) => one.renews && isSame(one, ask)) ? renewed(ask, job.job.receivedAt) : ask));
  record.update({ asks: [...kept, ...asked] });
  return asked.flatMap((ask) => entryOf(ask, record.value.issueId));
}

const isSame = (one: Pick<Ask, 'kind' | 'of' | 'stage'>, other: Pick<Ask, 'kind' | 'of' | 'stage'>): boolean =>
  one.kind === other.kind && one.of === other.of && one.stage === other.stage;

async function askedNow(ports: Ports, { job }: SevAtWork, state: SevState, policy: Policy): Promise<AskedNow[]> {
  const { incident, record } = state;
  const now = job.job.receivedAt;
  const due = asksAhead(owed(state, policy, now), record.asks ?? [], policy).filter(({ at }) => at <= now);
  return Promise.all(
    due.map(async (ask) => {
      const { kind, of, stage, renews = false } = ask;
      const person = renews ? undefined : await whomToAsk(ports, record, incident, ask);
      return { kind, of, stage, at: now, slackUserId: person?.slackUserId ?? '', renews };
    }),
  );
}

const named = async (ports: Ports, { kind, of, stage, at, slackUserId }: AskedNow): Promise<Ask> => ({
  kind,
  of,
  stage,
  at,
  ...(slackUserId === '' ? {} : { person: await personOf(ports, slackUserId) }),
});

async function personOf(ports: Ports, slackUserId: string) {
  const { name, accountId } = await ports.directory.bySlackUser(slackUserId);
  return { name, slackUserId, accountId };
}

/** That somebody else had to be asked is worth a review; that the owner was reminded is not. */
function entryOf({ kind, of, stage, at, person }: Ask, issueId: string): readonly TimelineEntry[] {
  if (stage === 'debtor' || (stage === 'deputy' && person === undefined)) return [];
  const event = { kind: 'asked', what: kind, person: person?.name } as const;
  return [{ id: `${issueId}:asked:${kind}:${stage}:${of}`, at, event }];
}
