import type { Person } from '../domain/person';
import { listed, type Phrase } from '../domain/phrase';

const remedy = {
  group: 'whoever keeps the on-call user group in Slack can put somebody in it.',
  rotation: 'whoever may change incidents can put somebody on call by /sev oncall cover.',
} as const;

/** Names without mentions, so that asking calls nobody. @param people the first in line first */
export function onCallPhrase(people: readonly Person[], source: 'group' | 'rotation' = 'group'): Phrase {
  const [now, ...next] = people;
  if (!now)
    return [
      'Nobody is on call right now. Report what you suspect all the same, and tell an engineer whom you can reach; ' +
        remedy[source],
    ];
  return [
    `On call now: ${now.name}${unmatched(now)}.`,
    ...(next.length > 0 ? [' Next in line: ', ...listed(next.map((person) => [person.name])), '.'] : []),
  ];
}

const unmatched = ({ accountId }: Person): string =>
  accountId === undefined ? ' (without a Jira account that I know of)' : '';
