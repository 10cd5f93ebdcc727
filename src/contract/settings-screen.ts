import type { OnCallView, PolicyView } from './policy-view';

/** What the settings page may ask of the back end. Only a Jira administrator is answered with more than `no-access`. */
export type SettingsScreen = {
  view: (payload: { readonly changes: number }) => SettingsAnswer;
  /** Keeps the policy as the version after `from`. The same `requestId` sent again does nothing twice. */
  save: (payload: { readonly requestId: string; readonly from: number; readonly policy: PolicyView }) => Saved;
  /** Finds a channel by its link, id or name, a person by their e-mail address or member id, or a page by its link or title. */
  find: (payload: { readonly what: 'channel' | 'person' | 'page'; readonly text: string }) => Found;
  /** Which template post mortems are made from. */
  template: () => TemplateAnswer;
  /** Finds the team's template in Confluence or makes it, and settles on it. */
  createTemplate: (payload: { readonly requestId: string }) => TemplateCreated;
  /** The settings as one file. */
  export: () => Exported;
  /** Looks at a file that `export` made once, and gives what it holds to be looked over and saved. */
  import: (payload: { readonly text: string }) => Imported;
  /** Whether all is as the app needs it. */
  checkUp: () => CheckedUp;
  /** Does what the app can do about a finding, and looks again. */
  mend: (payload: { readonly requestId: string; readonly remedy: string }) => CheckedUp;
  /** Who would be on call in the coming four weeks, with the covers that people made. Keeps nothing. */
  preview: (payload: { readonly onCall: OnCallView }) => Previewed;
};

export interface NamedView {
  readonly id: string;
  readonly name: string;
}

export interface ChatNamesView {
  /** The channels that the app is in. */
  readonly channels: readonly NamedView[];
  readonly groups: readonly NamedView[];
  /** Names of the ids in the policy and in the changes, as far as Slack knows them. */
  readonly names: Readonly<Record<string, string>>;
  /** Why names are missing. */
  readonly trouble?: { readonly text: string; readonly nextStep: string };
}

export interface SettingsView {
  readonly version: number;
  readonly policy: PolicyView;
  readonly chat: ChatNamesView;
  /** The newest first. */
  readonly changes: readonly ChangeView[];
}

export interface ChangeView {
  /** The version that it made. */
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly differences: readonly DifferenceView[];
}

export type SettingView = string | number | boolean | readonly string[] | null;

export interface DifferenceView {
  /** Path in the policy, such as `severities.1.firstUpdateMinutes` or, by its name, `components.Payments`. */
  readonly field: string;
  readonly from: SettingView;
  readonly to: SettingView;
}

export interface FaultView {
  /** Path in the policy; `file` for the file as a whole. */
  readonly field: string;
  readonly text: string;
}

type NoAccess = { readonly kind: 'no-access'; readonly text: string };
type Unavailable = { readonly kind: 'unavailable'; readonly text: string; readonly nextStep: string };

export type SettingsAnswer = { readonly kind: 'settings'; readonly settings: SettingsView } | NoAccess | Unavailable;

export type Saved =
  | { readonly kind: 'saved'; readonly settings: SettingsView }
  | { readonly kind: 'faulty'; readonly faults: readonly FaultView[] }
  /** Somebody else saved meanwhile: `settings` are as they stand now, with their changes. */
  | { readonly kind: 'overtaken'; readonly settings: SettingsView }
  | NoAccess
  | Unavailable;

export type Found =
  | { readonly kind: 'found'; readonly id: string; readonly name: string }
  | { readonly kind: 'not-found'; readonly text: string }
  | NoAccess
  | Unavailable;

export type TemplateAnswer =
  /** The app's own is used: none was made yet, or the team's is not in Confluence any more. */
  | { readonly kind: 'none' | 'gone' }
  | { readonly kind: 'team'; readonly name: string; readonly url: string; readonly unknown: readonly string[] }
  | NoAccess
  | Unavailable;

export type TemplateCreated =
  | { readonly kind: 'created' | 'overtaken'; readonly settings: SettingsView; readonly template: TemplateAnswer }
  | NoAccess
  | Unavailable;

export type Exported = { readonly kind: 'file'; readonly name: string; readonly text: string } | NoAccess | Unavailable;

export type Imported =
  | {
      readonly kind: 'settings';
      readonly policy: PolicyView;
      readonly chat: ChatNamesView;
      readonly faults: readonly FaultView[];
    }
  | { readonly kind: 'faulty'; readonly faults: readonly FaultView[] }
  | NoAccess
  | Unavailable;

export interface FindingView {
  readonly id: string;
  readonly what: string;
  readonly state: 'fine' | 'wrong' | 'unknown';
  readonly says: string;
  readonly breaks?: string | undefined;
  readonly mend?: string | undefined;
  /** To be sent to `mend`, and what its button says. */
  readonly remedy?: { readonly name: string; readonly label: string } | undefined;
}

export type CheckedUp =
  | {
      readonly kind: 'findings';
      /** ISO 8601 UTC */
      readonly at: string;
      /** The worst first. */
      readonly findings: readonly FindingView[];
    }
  | NoAccess
  | Unavailable;

export interface ShiftView {
  /** ISO 8601 UTC */
  readonly from: string;
  /** ISO 8601 UTC; no longer at this instant. */
  readonly to: string;
  /** Name of whoever is on call; absent in a gap. */
  readonly person?: string | undefined;
}

/** Where several cover at once, or nobody is next in line. */
export interface OverlapView {
  /** ISO 8601 UTC */
  readonly from: string;
  /** ISO 8601 UTC; no longer at this instant. */
  readonly to: string;
  readonly text: string;
}

export type Previewed =
  | { readonly kind: 'preview'; readonly shifts: readonly ShiftView[]; readonly overlaps: readonly OverlapView[] }
  | { readonly kind: 'faulty'; readonly faults: readonly FaultView[] }
  | NoAccess
  | Unavailable;
