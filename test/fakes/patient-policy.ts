import { askMinutes } from '../../src/domain/asks/ask-rules.ts';
import { defaultPolicy, type Policy, type SeverityPolicy } from '../../src/domain/policy/policy.ts';
import { severities } from '../../src/domain/severity.ts';

const weeks = 14 * 24 * 60;

const patient = (policy: SeverityPolicy): SeverityPolicy => ({
  ...policy,
  firstUpdateMinutes: weeks,
  updateEveryMinutes: weeks,
});

/** Of a team that asks nobody after anything for two weeks, for what is about other things. */
export const patientPolicy: Policy = {
  ...defaultPolicy,
  ...Object.fromEntries(askMinutes.map((name) => [name, weeks])),
  severities: Object.assign(
    { ...defaultPolicy.severities },
    ...severities.map((severity) => ({ [severity]: patient(defaultPolicy.severities[severity]) })),
  ),
};
