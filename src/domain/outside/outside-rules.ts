/** How an incident that came from outside the company is known in Jira, and how promptly its sender is answered. */
export interface OutsideRules {
  /** Any of these marks it: a label, the name of a component, or of a request type of a service project. */
  readonly outsideLabels: readonly string[];
  readonly outsideComponents: readonly string[];
  readonly outsideRequestTypes: readonly string[];
  /** Words by which it looks like security, and the on-call is called. */
  readonly securityWords: readonly string[];
  /** Working hours within which the sender has a first answer. */
  readonly answerWithinHours: number;
}

export const usualOutsideRules: OutsideRules = {
  outsideLabels: ['support-mail'],
  outsideComponents: [],
  outsideRequestTypes: [],
  securityWords: [
    'security',
    'vulnerability',
    'exploit',
    'breach',
    'leak',
    'phishing',
    'malware',
    'ransomware',
    'XSS',
    'SQL injection',
    'CVE',
    'password',
    'credentials',
    'unauthorized',
    'personal data',
  ],
  answerWithinHours: 4,
};

export const outsideLists = [
  'outsideLabels',
  'outsideComponents',
  'outsideRequestTypes',
  'securityWords',
] as const satisfies readonly (keyof OutsideRules)[];
