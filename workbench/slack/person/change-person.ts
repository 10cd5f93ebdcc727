import { person } from '../workspace/user.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface PersonChange {
  /** A seeded role or a Slack user id. */
  readonly user: string;
  readonly guest?: boolean;
  readonly deactivated?: boolean;
}

/** As an administrator makes somebody a guest or a full member, and deactivates or reactivates their account. */
export function changePerson(workspace: Workspace, { user, guest, deactivated }: PersonChange): void {
  workspace.site.store.transaction(() => {
    const before = person(workspace, user);
    workspace.users.put(before.id, {
      ...before,
      is_restricted: guest ?? before.is_restricted,
      deleted: deactivated ?? before.deleted,
    });
  });
}
