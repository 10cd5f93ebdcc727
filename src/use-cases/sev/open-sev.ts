import { ownDuties } from '../../documents/duties';
import { titleFor } from '../../domain/audience';
import { openSev as decideOpening } from '../../domain/lifecycle';
import { severityLabel } from '../../domain/severity';
import { titleOf } from '../../domain/title';
import type { Work } from '../../domain/work';
import type { Verb } from './verb';

/** Steps 3 and 4 of the policy: the incident merits immediate remediation. The on-call owns it, unless delegated. */
export const openSev: Verb<Extract<Work, { kind: 'open' }>> = {
  named: (work) => work.owner ?? (work.audience?.drill ? undefined : 'on-call'),
  goesOnWithout: true,
  decide: (incident, deed) =>
    decideOpening(
      incident,
      {
        severity: deed.work.severity,
        ownerAccountId: (deed.named ?? deed.by).accountId,
        title: deed.work.title === undefined ? undefined : titleOf(titleFor(deed.work.audience ?? {}, deed.work.title)),
        impact: deed.work.impact,
      },
      deed,
    ),
  event: ({ work, named, by }) => ({
    kind: 'opened',
    severity: work.severity,
    owner: (named ?? by).name,
    // For something new it is the report.
    known: work.incident && work.known,
  }),
  remember: ({ work, unfit, by }) => ({
    openedBy: by,
    handOver: undefined,
    ownedInstead: unfit && { of: unfit, byAccountId: by.accountId },
    ...work.audience,
    ...(work.incident && work.known ? { known: work.known } : {}),
  }),
  done: ({ work, named, unfit, by }, { issueKey }, { channel }) => [
    `${issueKey} is open as ${severityLabel(work.severity)}`,
    ...(channel ? [' in ', { channelId: channel.id, channelName: channel.name }] : []),
    '.',
    ...(channel?.insteadOf ? [` The channel's name has a suffix, because #${channel.insteadOf} is taken.`] : []),
    ...(unfit ? [' You own it: ', { person: unfit }, " can't, for want of a Jira account."] : []),
    ...ownDuties('owner', !named || named.accountId === by.accountId),
  ],
  already: ({ issueKey }) => [`${issueKey} is a SEV already.`],
};
