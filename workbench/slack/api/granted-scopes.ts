import { botScopes } from '../slack-app-manifest.ts';
import type { Workspace } from '../workspace/workspace.ts';

const withheldScopes = ({ site }: Workspace) => site.store.collection<readonly string[]>('slack.withheld-scopes');

/** What the token was granted when the app was installed: what its manifest asks for, unless that was changed later. */
export const grantedScopes = (workspace: Workspace): readonly string[] => {
  const withheld = withheldScopes(workspace).get('scopes') ?? [];
  return botScopes(workspace.app).filter((scope) => !withheld.includes(scope));
};

/** Installs the app anew without these scopes. */
export const withholdScopes = (workspace: Workspace, scopes: readonly string[]): void =>
  withheldScopes(workspace).put('scopes', scopes);
