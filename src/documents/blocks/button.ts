import type { Button } from '@slack/types';

/** A button that carries nothing but the key of the issue that it is about. */
export const button = (text: string, actionId: string, issueKey: string, style?: 'primary' | 'danger'): Button => ({
  type: 'button',
  action_id: actionId,
  text: { type: 'plain_text', text },
  value: issueKey,
  ...(style ? { style } : {}),
});
