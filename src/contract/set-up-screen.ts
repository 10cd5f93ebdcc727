/** What the set-up on the settings page may ask of the back end. Only a Jira administrator is answered with more than `no-access`. */
export type SetUpScreen = {
  setUp: () => SetUpAnswer;
  /** Tries the token, and keeps both where nobody can read them again. */
  connectSlack: (payload: { readonly token: string; readonly signingSecret: string }) => SetUpAnswer;
  /** Keeps a channel, group, project or space, named by its id, link, name or key. */
  choosePlace: (payload: { readonly name: string; readonly text: string }) => SetUpAnswer;
};

export type SetUpStepName =
  | 'slack'
  | 'reportsChannelId'
  | 'engineeringGroupId'
  | 'onCallGroupId'
  | 'jiraProjectKey'
  | 'confluenceSpaceKey';

export interface SetUpStepView {
  readonly name: SetUpStepName;
  readonly state: 'done' | 'to-do' | 'wrong';
  /** Set by a variable of the deployment: it can't be changed here. */
  readonly isFixed: boolean;
  /** What was chosen, as people call it. */
  readonly chosen?: string | undefined;
  readonly trouble?: string | undefined;
}

export interface ChoiceView {
  readonly id: string;
  readonly name: string;
}

export interface SetUpView {
  readonly steps: readonly SetUpStepView[];
  readonly slackApp: { readonly createUrl: string; readonly requestUrl: string };
  readonly channels: readonly ChoiceView[];
  readonly groups: readonly ChoiceView[];
}

type NoAccess = { readonly kind: 'no-access'; readonly text: string };
type Unavailable = { readonly kind: 'unavailable'; readonly text: string; readonly nextStep: string };

export type SetUpAnswer =
  | { readonly kind: 'set-up'; readonly setUp: SetUpView }
  /** What was given will not do, and was not kept. */
  | { readonly kind: 'faulty'; readonly text: string }
  | NoAccess
  | Unavailable;
