import type { Person } from '../domain/person';
import { listed, type Phrase } from '../domain/phrase';

/** Names without mentions, so that asking calls nobody. @param people the first in line first */
export function onCallPhrase(people: readonly Person[]): Phrase {
  const [now, ...next] = people;
  if (!now)
    return [
      'Nobody is on call right now. Report what you suspect all the same, and tell an engineer whom you can reach; ' +
        'whoever keeps the on-call user group in Slack can put somebody in it.',
    ];
  return [
    `On call now: ${now.name}${unmatched(now)}.`,
    ...(next.length > 0 ? [' Next in line: ', ...listed(next.map((person) => [person.name])), '.'] : []),
  ];
}

const unmatched = ({ accountId }: Person): string =>
  accountId === undefined ? ' (without a Jira account that I know of)' : '';
