import { reportCard } from '../../documents/blocks/report-card';
import type { Incident } from '../../domain/incident';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import type { Settled } from '../settling/settlement';
import { showMessage } from '../settling/show-message';

/** Once it is over, a card that somebody deleted is not missed. */
export const cardMatters = ({ status }: Incident): boolean => status !== 'Closed' && status !== 'Not an incident';

/** The card in the reports channel shows what became of the report. */
export async function showCard(
  ports: Ports,
  sev: SevAtWork,
  { after, issueUrl, investigator, owner }: Settled,
): Promise<void> {
  const card = reportCard({ incident: after, record: sev.record.value, issueUrl, investigator, owner });
  const posted = await showMessage(ports, sev, {
    step: 'card',
    channelId: ports.places.reportsChannelId,
    current: sev.record.value.card,
    message: card,
    needed: cardMatters(after),
  });
  if (posted) sev.record.update({ card: posted });
}
