import { type Finding, fine, unknown, wrong } from './finding';

export interface PersonMatched {
  readonly name: string;
  readonly hasAccount: boolean;
}

const mostNamed = 5;

/** @param people of engineering, as many as were looked at; @param all how many there are */
export function matchFinding(people: readonly PersonMatched[], all: number): Finding {
  const subject = { id: 'people', what: 'Engineers with a Jira account' };
  const unmatched = people.filter(({ hasAccount }) => !hasAccount).map(({ name }) => name);
  const count = `${people.length - unmatched.length} of ${people.length}${all > people.length ? ` looked at (${all} in all)` : ''} are matched`;
  if (people.length === 0)
    return unknown(subject, { says: 'The user group of engineering is empty.', breaks: 'Nobody is added to a SEV.' });
  if (unmatched.length === 0) return fine(subject, `${count}.`);
  const more = unmatched.length > mostNamed ? ` and ${unmatched.length - mostNamed} more` : '';
  return wrong(subject, {
    says: `${count}; not ${unmatched.slice(0, mostNamed).join(', ')}${more}.`,
    breaks: 'Whoever is not matched can report incidents, and do nothing else.',
    mend: 'Give them a Jira account with their Slack e-mail address, or type /sev match @person and the address.',
  });
}
