import { stakeholderMessage } from '../../documents/blocks/status-update';
import { mayTellStakeholders } from '../../domain/audience';
import { nextUpdateDue } from '../../domain/update-cadence';
import { isPassing } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from './settlement';
import { showMessage } from './show-message';

/**
 * Keeps others informed. That their channel is gone or closed to the app is told to whoever posts an update; it stops
 * nothing else that is done to the SEV.
 */
export async function informStakeholders(ports: Ports, sev: SevAtWork, settled: Settled): Promise<void> {
  const { id, work } = sev.job.job;
  try {
    await showStakeholders(ports, sev, settled);
  } catch (error) {
    if (work.kind === 'update' || isPassing(error)) throw error;
    ports.log.error('stakeholders not told', error, { job: id });
  }
}

/** One message per SEV for those who are kept informed: posted with the first update, and right ever after. */
async function showStakeholders(ports: Ports, sev: SevAtWork, { after: incident, issueUrl }: Settled): Promise<void> {
  const { lastUpdate: update, stakeholders } = sev.record.value;
  if (!update || !mayTellStakeholders(sev.record.value)) return;
  const policy = await ports.policies.current();
  const told = incident.severity !== undefined && policy.severities[incident.severity].tellStakeholders;
  const channelId = told ? policy.stakeholderChannelId : stakeholders?.channelId;
  if (channelId === undefined) return;
  const nextAt = nextUpdateDue(incident, update, policy);
  const posted = await showMessage(ports, sev, {
    step: 'stakeholders',
    channelId,
    current: stakeholders?.channelId === channelId ? stakeholders : undefined,
    message: stakeholderMessage({ incident, issueUrl, update, nextAt }),
  });
  if (posted) sev.record.update({ stakeholders: posted });
}
