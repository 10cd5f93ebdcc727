import type { SevAnswer } from '../../src/contract/sev-screen';
import type { FollowUpView, Permitted, SevView } from '../../src/contract/sev-view';

export const yes: Permitted = { allowed: true };

export const no = (because: string): Permitted => ({ allowed: false, because });

/** What may be done with an open SEV. */
const may: SevView['may'] = {
  open: no('It is a SEV already.'),
  changeSeverity: yes,
  changeOwner: yes,
  describeImpact: yes,
  postUpdate: yes,
  correctTimes: yes,
  changeTimeline: yes,
  addFollowUp: yes,
  mitigate: yes,
  approve: no('A post mortem is approved while its SEV is mitigated or in follow-up.'),
  closeAnyway: no('A SEV is closed while it is mitigated or in follow-up.'),
  close: no('A SEV is closed after it has been mitigated.'),
  reopen: no('It is open.'),
};

type Different = Partial<Omit<SevView, 'may'>> & { readonly may?: Partial<SevView['may']> };

/** An open SEV 2; say what is different. */
export const aSev = (different: Different = {}): SevView => ({
  issueKey: 'SEV-42',
  url: 'https://example.atlassian.net/browse/SEV-42',
  title: 'Payments fail',
  status: 'Open',
  severity: { level: 2, label: 'SEV 2 major' },
  owner: { accountId: 'o', name: 'Olga Nowak' },
  channel: { name: 'sev-42-payments-fail', url: 'https://example.slack.com/archives/C42' },
  reportedAt: '2026-01-15T08:12:00Z',
  acknowledgedAt: '2026-01-15T08:16:00Z',
  openedAt: '2026-01-15T08:21:00Z',
  impact: { affects: [] },
  updateEveryMinutes: 60,
  followUps: [],
  dueDates: { high: '2026-01-29', low: '2026-03-16' },
  timeline: [],
  notices: [],
  ...different,
  may: { ...may, ...different.may },
});

export const answerOf = (sev: SevView): SevAnswer => ({ kind: 'sev', sev });

export const aFollowUp = (different: Partial<FollowUpView> = {}): FollowUpView => ({
  issueKey: 'SEV-43',
  title: 'Alert on slow answers',
  url: 'https://example.atlassian.net/browse/SEV-43',
  priority: 'high',
  done: false,
  statusName: 'To Do',
  ...different,
});
