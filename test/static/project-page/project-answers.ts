import type { FiguresView, NowView, TrendsView } from '../../../src/contract/project-screen';

/** One SEV is open and its update is overdue; override what the test is about. */
export const aNow = (different: Partial<NowView> = {}): NowView => ({
  at: '2026-11-24T12:00:00.000Z',
  sevs: [
    {
      issueKey: 'SEV-42',
      url: 'https://example.atlassian.net/browse/SEV-42',
      title: 'Payments fail',
      status: 'Open',
      severity: { level: 2, label: 'SEV 2 major' },
      marks: [],
      owner: { accountId: 'account-omar', name: 'Omar On' },
      openedAt: '2026-11-24T10:00:00.000Z',
      nextUpdateDue: '2026-11-24T11:00:00.000Z',
    },
  ],
  moreSevs: false,
  due: [],
  onCall: { kind: 'people', names: ['Omar On', 'Erin Eng'] },
  ...different,
});

const none = { count: 0, notApplicable: 0, invalid: 0 };

/** Two SEVs; override what the test is about. */
export const someFigures = (different: Partial<FiguresView> = {}): FiguresView => ({
  sevs: 2,
  bySeverity: { 1: 1, 2: 1, 3: 0, none: 0 },
  steps: {
    acknowledge: { count: 2, median: 5, notApplicable: 0, invalid: 0 },
    open: none,
    mitigate: none,
    close: none,
  },
  followUps: { onTime: 1, late: 1, ahead: 0, undated: 0 },
  ...different,
});

export const someTrends = (different: Partial<TrendsView> = {}): TrendsView => ({
  months: [
    { month: '2026-10', ...someFigures({ sevs: 0, bySeverity: { 1: 0, 2: 0, 3: 0, none: 0 } }) },
    { month: '2026-11', ...someFigures() },
  ],
  all: someFigures(),
  components: ['Payments', '=1+1'],
  invalid: [],
  moreInvalid: 0,
  counting: false,
  ...different,
});
