export interface SessionPerson {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  /** Absent for those without an Atlassian account. */
  readonly accountId?: string;
  readonly apiToken?: string;
  readonly slackUserId: string;
}

/** What `GET /workbench/session` answers, as far as the page uses it. */
export interface Session {
  readonly now: string;
  readonly people: readonly SessionPerson[];
  readonly slack: { readonly channels: { readonly reports: { readonly id: string; readonly name: string } } };
  readonly jira: {
    readonly projectKey: string;
    readonly issueTypes: { readonly incident: string; readonly followUp: string };
    /** Key in `manifest.yml` → `customfield_…` */
    readonly fields: Readonly<Record<string, string>>;
    readonly statuses: readonly string[];
  };
  readonly confluence: { readonly spaceKey: string; readonly spaceId: string; readonly templateId: string };
}

interface ModuleBase {
  readonly key: string;
  readonly title?: string;
  readonly name?: string;
  readonly description?: string;
  readonly resource?: string;
  readonly viewportSize?: string;
  readonly resolver?: { readonly function?: string };
}

export interface PageModule extends ModuleBase {
  readonly title: string;
  readonly resource: string;
}

export interface MacroModule extends ModuleBase {
  readonly title: string;
  readonly resource: string;
  readonly config?: { readonly resource?: string; readonly title?: string };
}

export interface ActionModule extends ModuleBase {
  readonly name: string;
  readonly inputs: Readonly<
    Record<string, { readonly title: string; readonly type: string; readonly required: boolean }>
  >;
  readonly config?: { readonly resource?: string };
}

export interface CustomFieldModule extends ModuleBase {
  readonly name: string;
  readonly type: string;
  readonly collection?: 'none' | 'list';
  readonly readOnly?: boolean;
  readonly view?: { readonly formatter?: { readonly expression: string } };
}

/** What the app's two manifests offer, as `GET /workbench/page/modules` answers it. */
export interface AppModules {
  readonly appId: string;
  /** Each role's zone, as in the person's Atlassian and Slack profiles. */
  readonly timeZones: Readonly<Record<string, string>>;
  readonly issuePanels: readonly PageModule[];
  /** Pages of the app in the project, and among Jira's settings. */
  readonly projectPages: readonly PageModule[];
  readonly adminPages: readonly PageModule[];
  readonly macros: readonly MacroModule[];
  readonly actions: readonly ActionModule[];
  readonly customFields: readonly CustomFieldModule[];
  readonly slack: {
    readonly name: string;
    readonly commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint?: string;
    }[];
    readonly shortcuts: readonly {
      readonly name: string;
      readonly type: 'global' | 'message';
      readonly callback_id: string;
      readonly description: string;
    }[];
  };
}
