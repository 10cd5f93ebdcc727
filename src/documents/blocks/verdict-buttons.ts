import type { Button } from '@slack/types';
import type { Incident } from '../../domain/incident';
import { actionIds } from './action-ids';
import { button } from './button';

/** What can be done with a report, the likeliest first; none once it is decided. */
export function verdictButtons({ status, issueKey }: Incident): readonly Button[] {
  if (status !== 'Reported' && status !== 'Investigating') return [];
  return [
    ...(status === 'Reported' ? [button('Acknowledge', actionIds.acknowledge, issueKey, 'primary')] : []),
    button('Assign', actionIds.assign, issueKey),
    button('Open a SEV', actionIds.openSev, issueKey, 'danger'),
    button('Not an incident', actionIds.decline, issueKey),
  ];
}
