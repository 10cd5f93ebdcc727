/** Whom a SEV is for, in the form that opens it. A report that exists is real, so it can become no drill. */
import type { KnownBlock } from '@slack/types';
import { fieldAction, plain } from './form';

export const audienceBlocks = { audience: 'audience', invited: 'invited' } as const;

const closed = {
  value: 'private',
  text: plain('Private: security or personal data'),
  description: plain('Private channel, restricted issue and page, only those named.'),
};
const rehearsal = {
  value: 'drill',
  text: plain('Drill'),
  description: plain('A rehearsal: marked as one, and kept out of metrics.'),
};

export const audienceFields = (about: {
  readonly reported: boolean;
  readonly drill: boolean;
}): readonly KnownBlock[] => [
  {
    type: 'input',
    block_id: audienceBlocks.audience,
    label: plain('Who it is for'),
    optional: true,
    element: {
      type: 'checkboxes',
      action_id: fieldAction,
      options: about.reported ? [closed] : [closed, rehearsal],
      ...(about.drill ? { initial_options: [rehearsal] } : {}),
    },
  },
  {
    type: 'input',
    block_id: audienceBlocks.invited,
    label: plain('Invite'),
    optional: true,
    element: { type: 'multi_users_select', action_id: fieldAction },
    hint: plain('Besides those involved. To a private SEV or a drill nobody comes but by name.'),
  },
];
