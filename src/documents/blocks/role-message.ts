/** What only the new holder of a role sees: the role, its duties, and whether they take it. */
import type { Person } from '../../domain/person';
import type { Phrase } from '../../domain/phrase';
import { type Role, roleNames } from '../../domain/role';
import { duties } from '../duties';
import { actionIds } from './action-ids';
import { button } from './button';
import { type Message, section } from './message';
import { mrkdwn } from './mrkdwn';

export interface GivenRole {
  readonly role: Role;
  readonly issueKey: string;
  readonly issueUrl: string;
  readonly channel?: { readonly id: string; readonly name: string } | undefined;
  readonly by?: Person | undefined;
  /** True when they are asked whether they take it. */
  readonly asks: boolean;
}

export function roleMessage(given: GivenRole): Message {
  const headline = headlineOf(given);
  const { role, issueKey, asks } = given;
  const text = [...headline, ' ', duties[role], ...(asks ? [' Do you accept?'] : [])];
  return {
    text: mrkdwn(text),
    blocks: [
      section(text),
      ...(asks
        ? [
            {
              type: 'actions' as const,
              block_id: 'hand-over',
              elements: answers(role, issueKey),
            },
          ]
        : []),
    ],
  };
}

const answers = (role: Role, issueKey: string) =>
  role === 'investigator'
    ? [
        button('Accept', actionIds.acceptInvestigation, issueKey, 'primary'),
        button('Assign somebody else', actionIds.assign, issueKey),
      ]
    : [
        button('Accept', actionIds.acceptOwnership, issueKey, 'primary'),
        button('Hand back', actionIds.handBack, issueKey),
      ];

const headlineOf = ({ role, issueKey, issueUrl, channel, by }: GivenRole): Phrase => [
  `You are now ${roleNames[role]} of `,
  { url: issueUrl, text: issueKey },
  ...(channel ? [' in ', { channelId: channel.id, channelName: channel.name }] : []),
  ...(by ? [' (by ', { person: by }, ')'] : []),
  '.',
];
