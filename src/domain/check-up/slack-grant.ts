import { type Finding, fine, wrong } from './finding';

/** @param needed by the app; @param granted to its token */
export function scopeFindings(needed: readonly string[], granted: readonly string[]): readonly Finding[] {
  const missing = needed.filter((scope) => !granted.includes(scope));
  const token = fine({ id: 'slack-token', what: 'Slack token' }, 'Slack takes it.');
  if (missing.length === 0)
    return [token, fine({ id: 'slack-scope', what: 'Slack scopes' }, `All ${needed.length} are granted.`)];
  return [
    token,
    ...missing.map((scope) =>
      wrong(
        { id: `slack-scope:${scope}`, what: `Slack scope ${scope}` },
        {
          says: "The app's token was not granted it.",
          breaks: 'What needs it is refused by Slack (missing_scope).',
          mend: `Add “${scope}” to the Slack app's bot token scopes, as in its manifest, and install it again.`,
        },
      ),
    ),
  ];
}
