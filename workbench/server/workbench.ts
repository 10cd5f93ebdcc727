/**
 * One local site, whole: the store, the three products and the Forge host, wired to one another. The server and the
 * control calls work on this.
 */
import type { Confluence } from '../confluence/confluence.ts';
import type { ForgeHost } from '../forge/forge-host.ts';
import type { Jira } from '../jira/jira.ts';
import type { Site } from '../site/site.ts';
import type { Slack } from '../slack/slack.ts';
import type { UnmodelledLog } from './unmodelled.ts';

export interface Workbench {
  readonly site: Site;
  readonly jira: Jira;
  readonly confluence: Confluence;
  readonly slack: Slack;
  readonly forge: ForgeHost;
  readonly unmodelled: UnmodelledLog;
  /** Newly seeded data, the real time, no faults. */
  reset(options?: { readonly withoutVariables?: boolean }): Promise<void>;
  close(): Promise<void>;
}
