import { WebClient } from '@slack/web-api';

function namesIn(value: unknown, path: string): readonly string[] {
  if (typeof value === 'function') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => namesIn(inner, path ? `${path}.${name}` : name));
}

const ofTheClient = new Set([
  'logger',
  'retryConfig',
  'rejectRateLimitedCalls',
  'teamId',
  'allowAbsoluteUrls',
  'token',
]);

/** Every method that Slack has, as its own client names them; any other is `unknown_method`. */
export function knownMethods(): ReadonlySet<string> {
  const groups = Object.entries(new WebClient('')).filter(([name]) => !ofTheClient.has(name) && !name.startsWith('_'));
  return new Set(groups.flatMap(([name, value]) => namesIn(value, name)).filter((name) => name.includes('.')));
}
