import type { Store } from '../site/store.ts';

/** Project permissions that an administrator took from the role of apps, `atlassian-addons-project-access`. */
export interface Withheld {
  get(): readonly string[];
  put(permissions: readonly string[]): void;
}

export function withheldFrom(store: Store): Withheld {
  const kept = () => store.collection<readonly string[]>('jira.withheld-from-apps');
  return {
    get: () => kept().get('permissions') ?? [],
    put: (permissions) => kept().put('permissions', permissions),
  };
}
