/** What forms ask of the impact of a SEV; all of it can wait. */
import type { KnownBlock } from '@slack/types';
import { affectable } from '../../domain/affected';
import { partsOfImpact } from '../../domain/impact';
import type { Incident } from '../../domain/incident';
import { choicesField, momentField, textField } from './fields';

/** Together with the words between them no longer than Jira's field; those who wrote more in Jira are not cut short. */
const longest = { what: 150, whom: 90 };

export type KnownImpact = Pick<Incident, 'impact' | 'impactStartedAt' | 'affects'>;

export function impactFields({ impact = '', impactStartedAt, affects = [] }: KnownImpact): readonly KnownBlock[] {
  const { what, whom } = partsOfImpact(impact);
  return [
    textField('impact', 'Impact', {
      initial: what,
      optional: true,
      max: Math.max(longest.what, what.length),
      hint: 'What fails or is degraded, in one line.',
    }),
    textField('whom', 'Who is affected?', { initial: whom, optional: true, max: Math.max(longest.whom, whom.length) }),
    momentField('impact-started', 'Impact started', {
      initial: impactStartedAt,
      hint: 'Leave it blank when nobody knows yet.',
    }),
    choicesField(
      'affects',
      'Affects',
      affectable.map((one) => ({ value: one, label: one, about: meanings[one] })),
      affects,
    ),
  ];
}

const meanings: Readonly<Record<(typeof affectable)[number], string>> = {
  confidentiality: 'Somebody could see what they must not see.',
  integrity: 'Data is wrong, lost or could be changed.',
  availability: 'The service cannot be used, or hardly.',
};
