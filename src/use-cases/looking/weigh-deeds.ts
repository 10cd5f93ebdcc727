/** What somebody may do to an incident as it stands, and why not the rest. */
import { explainRefusal } from '../../documents/refusal';
import type { Decision } from '../../domain/decision';
import { type Deed, deeds } from '../../domain/deed';
import { changeImpact } from '../../domain/impact';
import type { Incident } from '../../domain/incident';
import {
  changeSeverity,
  closeSev,
  mayHaveFollowUps,
  mayHaveUpdates,
  mitigate,
  openSev,
  reopenSev,
} from '../../domain/lifecycle';
import { plainText } from '../../domain/phrase';
import { severities } from '../../domain/severity';
import { isSev } from '../../domain/status';
import { type Reviewing, whyNotApprove, whyNotCloseAnyway } from './weigh-review-deeds';

/** Why the reader may not do a thing now; a thing that is absent may be done. */
export type Refusals = Readonly<Partial<Record<Deed, string>>>;

export const refusalsFor = (reviewing: Reviewing, mayAct: boolean): Refusals =>
  Object.fromEntries(
    deeds.flatMap((deed) => {
      const why = mayAct
        ? whyNot[deed](reviewing.incident, reviewing)
        : 'Your Jira account has no right to change this incident.';
      return why === undefined ? [] : [[deed, why]];
    }),
  );

export const allRefused = (because: string): Refusals => Object.fromEntries(deeds.map((deed) => [deed, because]));

/** The time and the account do not matter to the answer. */
const when = { at: '9999', repeat: false };

/** Weighs each thing that could be done against the incident. */
const whyNot: Readonly<Record<Deed, (incident: Incident, reviewing: Reviewing) => string | undefined>> = {
  open: (incident) => refusalText(openSev(incident, { severity: 1, ownerAccountId: undefined }, when), incident),
  changeSeverity: (incident) => {
    const another = severities.find((severity) => severity !== incident.severity) ?? 1;
    return refusalText(changeSeverity(incident, another, when), incident);
  },
  changeOwner: (incident) =>
    mayHaveUpdates(incident) ? undefined : 'A SEV that is open, mitigated or in follow-up has an owner.',
  describeImpact: (incident) => {
    const decision = changeImpact(incident, { text: 'another' }, when);
    return decision.kind === 'refused' ? refusalText(decision, incident) : undefined;
  },
  postUpdate: (incident) =>
    mayHaveUpdates(incident) ? undefined : 'Status updates belong to a SEV that is open, mitigated or in follow-up.',
  addFollowUp: (incident) =>
    mayHaveFollowUps(incident) ? undefined : 'Follow-ups belong to a SEV that is open, mitigated or in follow-up.',
  correctTimes: (incident) => (isSev(incident.status) ? undefined : 'Times are put right once it is a SEV.'),
  changeTimeline: () => undefined,
  mitigate: (incident) => refusalText(mitigate(incident, when), incident),
  approve: (_, reviewing) => whyNotApprove(reviewing),
  close: (incident, { needs }) => refusalText(closeSev(incident, when, needs), incident),
  closeAnyway: (_, reviewing) => whyNotCloseAnyway(reviewing),
  reopen: (incident) => refusalText(reopenSev(incident, when), incident),
};

function refusalText(decision: Decision, incident: Incident): string | undefined {
  if (decision.kind === 'change') return undefined;
  if (decision.kind === 'already') return 'It is so already.';
  return plainText(explainRefusal(decision.because, incident, {}));
}
