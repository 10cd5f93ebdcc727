import { type Finding, fine, wrong } from './finding';

/** One way in the workflow of incidents. */
export interface Way {
  readonly name: string;
  /** Names of statuses; empty: from any. */
  readonly from: readonly string[];
  readonly to: string;
  /** Whether the app's validator “SEV may be closed” stands on it. */
  readonly isGated: boolean;
}

/** The moves that the app makes. */
const needed: readonly (readonly [string, string])[] = [
  ['Reported', 'Investigating'],
  ['Reported', 'Not an incident'],
  ['Reported', 'Open'],
  ['Investigating', 'Not an incident'],
  ['Investigating', 'Open'],
  ['Open', 'Mitigated'],
  ['Mitigated', 'Follow-up'],
  ['Mitigated', 'Closed'],
  ['Mitigated', 'Open'],
  ['Follow-up', 'Closed'],
  ['Follow-up', 'Open'],
  ['Closed', 'Open'],
];

const leads = (way: Way, [from, to]: readonly [string, string]): boolean =>
  way.to === to && (way.from.length === 0 || way.from.includes(from));

export function transitionFindings(ways: readonly Way[]): readonly Finding[] {
  const missing = needed.filter((move) => !ways.some((way) => leads(way, move)));
  if (missing.length === 0)
    return [fine({ id: 'jira-transition', what: 'Transitions of an incident' }, `All ${needed.length} are there.`)];
  return missing.map(([from, to]) =>
    wrong(
      { id: `jira-transition:${from}:${to}`, what: `Transition from ${from} to ${to}` },
      {
        says: 'The workflow of incidents has no such transition.',
        breaks: `An incident that is ${from} cannot become ${to}.`,
        mend: `Add a transition from “${from}” to “${to}” to the workflow.`,
      },
    ),
  );
}

/** The rule that a SEV is closed only with its follow-ups done must stand on every way to Closed. */
export function gateFindings(ways: readonly Way[]): readonly Finding[] {
  const open = ways.filter(({ to, isGated }) => to === 'Closed' && !isGated);
  if (open.length === 0)
    return [fine({ id: 'close-gate', what: 'The rule for closing' }, 'It stands on each transition to Closed.')];
  return open.map(({ name, from }) => {
    const place = `“${name}” from ${from.length === 0 ? 'any status' : from.join(' or ')}`;
    return wrong(
      { id: `close-gate:${name}:${from.join('+')}`, what: `The rule for closing on ${place}` },
      {
        says: 'The validator “SEV may be closed” is not on this transition.',
        breaks: 'In Jira a SEV can be closed with high-priority follow-ups open.',
        mend: `In the workflow of incidents, add the validator “SEV may be closed” to ${place}.`,
      },
    );
  });
}
