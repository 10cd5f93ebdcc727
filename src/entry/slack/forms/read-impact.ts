import { affectable } from '../../../domain/affected';
import { type ImpactChange, impactText } from '../../../domain/impact';
import { about, choices, type FieldErrors, type FormReader, moment, text, type Values } from './form-reader';

export const readImpact: FormReader = (values, origin, now) => {
  const read = impactIn(values, now);
  return 'errors' in read ? read : { work: { kind: 'impact', incident: about(origin), impact: read.impact } };
};

/** All of the impact, as it stands in a form: what was left blank is blank. */
export function impactIn(
  values: Values,
  now: string,
): { readonly impact: Required<ImpactChange> } | { readonly errors: FieldErrors } {
  const startedAt = moment(values, 'impact-started');
  if (startedAt !== undefined && startedAt > now)
    return { errors: { 'impact-started': 'This is in the future. Say when the impact began.' } };
  const chosen = choices(values, 'affects');
  return {
    impact: {
      text: impactText({ what: text(values, 'impact'), whom: text(values, 'whom') }),
      startedAt: startedAt ?? null,
      affects: affectable.filter((one) => chosen.includes(one)),
    },
  };
}
