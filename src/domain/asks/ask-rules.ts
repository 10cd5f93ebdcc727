/** When people are asked after what they owe, and who hears of it when they don't answer. */
export interface AskRules {
  /** After an investigator was assigned who has not accepted, the on-call hears of it. */
  readonly acceptMinutes: number;
  /** After somebody took a report, they are asked what it is; then the on-call hears of it, then the managers. */
  readonly verdictMinutes: number;
  readonly verdictNextMinutes: number;
  readonly verdictManagersMinutes: number;
  /** After a status update was due, the deputy hears of it, then the managers. */
  readonly updateDeputyMinutes: number;
  readonly updateManagersMinutes: number;
  /** How long *Snooze* puts off the asking for a status update. */
  readonly snoozeMinutes: number;
  /** Whether each person is told in the morning what they owe. */
  readonly personalDigest: boolean;
  /** Whether the team is told each week what was opened, closed and is overdue. */
  readonly weeklyDigest: boolean;
}

export const usualAskRules: AskRules = {
  acceptMinutes: 10,
  verdictMinutes: 30,
  verdictNextMinutes: 90,
  verdictManagersMinutes: 150,
  updateDeputyMinutes: 10,
  updateManagersMinutes: 20,
  snoozeMinutes: 15,
  personalDigest: true,
  weeklyDigest: true,
};

export const askMinutes = [
  'acceptMinutes',
  'verdictMinutes',
  'verdictNextMinutes',
  'verdictManagersMinutes',
  'updateDeputyMinutes',
  'updateManagersMinutes',
  'snoozeMinutes',
] as const satisfies readonly (keyof AskRules)[];
