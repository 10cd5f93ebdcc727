import { randomBytes } from 'node:crypto';
import type { Store } from '../site/store.ts';

/** What an automation rule's web request would carry to be known by the app; made once for each fresh site. */
export function automationSecret(store: Store): string {
  const kept = store.collection<string>('automation');
  const secret = kept.get('secret') ?? randomBytes(24).toString('base64url');
  if (!kept.has('secret')) kept.put('secret', secret);
  return secret;
}
