import type { ChangeView, SettingsView } from '../../../src/contract/settings-screen';

const severity = {
  inviteUserIds: [],
  inviteGroupIds: [],
  firstUpdateMinutes: 60,
  updateEveryMinutes: 60,
  updatesInWorkingHours: false,
  requiresReview: false,
  meetingWithinDays: 5,
  meetingInWorkingDays: true,
  highFollowUpDays: 14,
  lowFollowUpDays: 60,
};

/** Settings as the back end gives them; override what the test is about. */
export const aSettingsView = (change: Partial<SettingsView> = {}): SettingsView => ({
  version: 1,
  policy: {
    timelineReaction: 'pushpin',
    archiveAfterHours: 72,
    workingDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    workingFrom: '09:00',
    workingTo: '17:00',
    meetingMinutes: 60,
    highFollowUpPriority: 'High',
    lowFollowUpPriorities: ['Low', 'Medium', 'Lowest'],
    followUpLinkType: 'Blocks',
    remindAtHour: 9,
    administratorIds: [],
    callAgainMinutes: 5,
    callNextMinutes: 10,
    callManagersMinutes: 15,
    acceptMinutes: 10,
    verdictMinutes: 30,
    verdictNextMinutes: 90,
    verdictManagersMinutes: 150,
    updateDeputyMinutes: 10,
    updateManagersMinutes: 20,
    snoozeMinutes: 15,
    personalDigest: true,
    weeklyDigest: true,
    outsideLabels: ['support-mail'],
    outsideComponents: [],
    outsideRequestTypes: [],
    securityWords: ['breach'],
    answerWithinHours: 4,
    onCall: { source: 'group', timeZone: 'UTC', layers: [], fallback: [] },
    severities: {
      1: { ...severity, inviteUserIds: ['U000000003'], firstUpdateMinutes: 15, tellStakeholders: true },
      2: { ...severity, tellStakeholders: true },
      3: { ...severity, updateEveryMinutes: 1440, tellStakeholders: false },
    },
    components: [],
  },
  chat: {
    channels: [{ id: 'C000000001', name: '#incidents' }],
    groups: [{ id: 'S000000001', name: '@eng (Engineering)' }],
    names: { C000000001: '#incidents', S000000001: '@eng (Engineering)', U000000003: 'Erin Eng' },
  },
  changes: [aChange()],
  ...change,
});

export function aChange(change: Partial<ChangeView> = {}): ChangeView {
  const differences = [{ field: 'severities.1.inviteUserIds', from: [], to: ['U000000003'] }];
  return { version: 1, at: '2026-01-15T08:21:00Z', by: 'Ada Admin', differences, ...change };
}
