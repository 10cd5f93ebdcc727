import { reportCard } from '../documents/blocks/report-card';
import type { Ports } from '../ports/ports';
import type { Settled } from './settlement';
import type { SevAtWork } from './sev-at-work';
import { showMessage } from './show-message';

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
  });
  if (posted) sev.record.update({ card: posted });
}
