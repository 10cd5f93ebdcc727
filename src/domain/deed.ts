/** What a person can ask for on a screen, as far as it may be refused. */
export const deeds = [
  'open',
  'changeSeverity',
  'changeOwner',
  'describeImpact',
  'postUpdate',
  'addFollowUp',
  'correctTimes',
  'changeTimeline',
  'mitigate',
  'approve',
  'close',
  'closeAnyway',
  'reopen',
] as const;

export type Deed = (typeof deeds)[number];
