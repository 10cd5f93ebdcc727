import { type Finding, unknown, worstFirst, wrong } from '../../domain/check-up/finding';
import { SevError } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { Check } from './check';
import * as jira from './jira-checks';
import * as other from './other-checks';
import * as slack from './slack-checks';

const checks: readonly Check[] = [
  jira.shapeCheck,
  jira.permissionCheck,
  jira.fieldCheck,
  jira.screenCheck,
  jira.workflowCheck,
  jira.propertyCheck,
  slack.scopeCheck,
  slack.reportsCheck,
  slack.stakeholderCheck,
  slack.groupCheck,
  slack.peopleCheck,
  slack.workspaceCheck,
  slack.requestCheck,
  other.spaceCheck,
  other.templateCheck,
  other.scheduleCheck,
  jira.clockCheck,
];

/** Looks at everything side by side. One check that fails keeps no other from its end. */
export async function runChecks(ports: Ports): Promise<readonly Finding[]> {
  const findings = await Promise.all(checks.map((check) => lookAt(ports, check)));
  return worstFirst(findings.flat());
}

async function lookAt(ports: Ports, check: Check): Promise<readonly Finding[]> {
  try {
    return await check.look(ports);
  } catch (error) {
    ports.log.error('check failed', error, { check: check.id });
    return [failed(check, error)];
  }
}

/** What refuses the check itself is a finding; what is only away just now tells nothing. */
function failed({ id, what }: Check, error: unknown): Finding {
  const subject = { id, what };
  if (!(error instanceof SevError)) return unknown(subject, { says: 'The check itself failed.', mend: 'Try again.' });
  const { code, message: says, nextStep: mend } = error;
  if (code === 'unavailable') return unknown(subject, { says, mend });
  return wrong(subject, { says, breaks: 'What depends on it fails in the same way.', mend });
}
