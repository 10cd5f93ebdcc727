/** What a role asks of its holder, short and in the policy's words. */
import type { Phrase } from '../domain/phrase';
import type { Role } from '../domain/role';

export const duties: Readonly<Record<Role, string>> = {
  owner:
    'As SEV owner you ensure that progress is being made in mitigating the SEV. Explain in the channel how severe ' +
    'you understand it to be, and add anyone who could assist. After it is mitigated, draft the post mortem, ask ' +
    'those involved for their contributions and schedule the meeting. Close the SEV when all high-priority ' +
    'follow-ups are completed.',
  investigator:
    'As investigator you assess and validate the report. If it merits immediate remediation, open a SEV; if not, say ' +
    'that it is not an incident and why. If you are unable, assign somebody else.',
  communications:
    'You do the communications: keep those informed who do not work on the SEV, with what changed, what the impact is ' +
    'now, what is being done and when they hear next, so that the others can work on mitigating it.',
  scribe:
    'As scribe you keep the timeline: write down what happened, when, who did it and what was decided, so that ' +
    'timeline and impact can be reviewed in the post mortem meeting.',
};

/** For the answer to somebody who gave the role to themselves, who then needs no further message. */
export const ownDuties = (role: Role, isOneself: boolean): Phrase => (isOneself ? [` ${duties[role]}`] : []);
