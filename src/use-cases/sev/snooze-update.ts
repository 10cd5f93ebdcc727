import { change, needs } from '../../domain/decision';
import { mayHaveUpdates } from '../../domain/lifecycle';
import type { UpdateSnooze } from '../../domain/status-update';
import { minutesAfter, nextUpdateDue } from '../../domain/update-cadence';
import type { Work } from '../../domain/work';
import type { Deed, Verb } from './verb';

type SnoozeUpdate = Extract<Work, { kind: 'snooze-update' }>;

/** Whoever works on a SEV puts the asking for the next update off, which everybody sees. What was promised stays. */
export const snoozeUpdate: Verb<SnoozeUpdate> = {
  decide: (incident) => (mayHaveUpdates(incident) ? change(incident) : needs('Open, Mitigated or Follow-up')),
  event: (deed) => ({ kind: 'update-snoozed', until: untilOf(deed) }),
  remember: (deed, before) => {
    const of = nextUpdateDue(before, deed.record.lastUpdate, deed.policy);
    if (of === undefined) return {};
    const { name, slackUserId, accountId } = deed.by;
    const updateSnooze: UpdateSnooze = { of, until: laterOf(of, untilOf(deed)), by: { name, slackUserId, accountId } };
    return { updateSnooze };
  },
  done: (deed, { issueKey }) => [
    `I ask for an update on ${issueKey} again `,
    { at: untilOf(deed) },
    '. The summary says so.',
  ],
  already: ({ issueKey }) => [`The update on ${issueKey} is put off already.`],
};

const untilOf = ({ at, policy }: Deed<SnoozeUpdate>): string => minutesAfter(at, policy.snoozeMinutes);

const laterOf = (one: string, other: string): string => (one > other ? one : other);
