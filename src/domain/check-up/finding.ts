/** One line of the check-up: something that the app needs, and how it stands. */
export interface Finding {
  /** The same from one check-up to the next, such as `jira-permission:EDIT_ISSUES`. */
  readonly id: string;
  /** What was looked at. */
  readonly what: string;
  /** `unknown`: it can't be told, or could not be told just now. */
  readonly state: 'fine' | 'wrong' | 'unknown';
  readonly says: string;
  /** What does not work meanwhile; absent where all is fine. */
  readonly breaks?: string | undefined;
  /** What somebody can do about it. */
  readonly mend?: string | undefined;
  /** What the app can do about it when it is asked to. */
  readonly remedy?: Remedy | undefined;
}

export const remedies = [
  'join-reports-channel',
  'join-stakeholder-channel',
  'create-template',
  'forget-channel-refusal',
  'forget-archive-refusal',
  'forget-invite-refusal',
] as const;

export type Remedy = (typeof remedies)[number];

/** What is looked at, under an id of its own. */
export interface Subject {
  readonly id: string;
  readonly what: string;
}

type Trouble = Pick<Finding, 'says' | 'breaks' | 'mend' | 'remedy'>;

export const fine = ({ id, what }: Subject, says: string): Finding => ({ id, what, state: 'fine', says });
export const wrong = ({ id, what }: Subject, trouble: Trouble): Finding => ({ id, what, state: 'wrong', ...trouble });
export const unknown = ({ id, what }: Subject, trouble: Trouble): Finding => ({
  id,
  what,
  state: 'unknown',
  ...trouble,
});

/** Wrong before unknown before fine, else in the order in which they were looked at. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  (['wrong', 'unknown', 'fine'] as const).flatMap((state) => findings.filter((finding) => finding.state === state));
