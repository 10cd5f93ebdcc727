import type { CheckedUp } from '../../contract/settings-screen';
import type { Remedy } from '../../domain/check-up/finding';
import type { CheckUp } from '../../use-cases/check-up/check-up';

const labels: Readonly<Record<Remedy, string>> = {
  'join-reports-channel': 'Join the channel',
  'join-stakeholder-channel': 'Join the channel',
  'create-template': 'Create the template',
  'forget-channel-refusal': 'I changed it',
  'forget-archive-refusal': 'I changed it',
  'forget-invite-refusal': 'I changed it',
};

export const checkUpView = ({ findings, at }: Extract<CheckUp, { kind: 'findings' }>): CheckedUp => ({
  kind: 'findings',
  at,
  findings: findings.map(({ remedy, ...finding }) => ({
    ...finding,
    ...(remedy ? { remedy: { name: remedy, label: labels[remedy] } } : {}),
  })),
});
