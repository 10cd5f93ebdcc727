/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FindingView } from '../../../src/contract/settings-screen';
import { backend } from '../../../static/settings/backend';
import { CheckUpSection } from '../../../static/settings/check-up-section';

jest.mock('../../../static/settings/backend', () => ({ backend: { checkUp: jest.fn(), mend: jest.fn() } }));

const door = jest.mocked(backend);
const at = '2026-11-23T13:00:00.000Z';
const wrong: FindingView = {
  id: 'slack-reports-channel',
  what: 'The reports channel',
  state: 'wrong',
  says: 'The app is not in #incidents.',
  breaks: 'Nobody sees that an incident was reported.',
  mend: 'Type /invite @SEV Response in #incidents.',
  remedy: { name: 'join-reports-channel', label: 'Join the channel' },
};
const fine: FindingView = { id: 'clock', what: 'Clock of the app', state: 'fine', says: 'It agrees with Jira’s.' };
const check = () => userEvent.click(screen.getByRole('button', { name: 'Check everything' }));

beforeEach(() => jest.resetAllMocks());

it('tells what is wrong, what it breaks and how to mend it, and mends it where the app can', async () => {
  door.checkUp.mockResolvedValue({ kind: 'findings', at, findings: [wrong, fine] });
  door.mend.mockResolvedValue({ kind: 'findings', at, findings: [fine] });
  render(<CheckUpSection />);
  await check();
  expect(await screen.findByText(/1 thing is wrong/)).toBeTruthy();
  for (const words of [wrong.says, wrong.breaks, wrong.mend]) expect(screen.getByText(words ?? '')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Join the channel' }));
  expect(await screen.findByText(/Nothing is wrong/)).toBeTruthy();
  expect(door.mend).toHaveBeenCalledWith({ requestId: expect.any(String), remedy: 'join-reports-channel' });
});

it.each([
  ['the app does not answer', () => door.checkUp.mockRejectedValue(new Error()), /did not answer/],
  ['the reader has no right', () => door.checkUp.mockResolvedValue({ kind: 'no-access', text: 'No.' }), /No\./],
  [
    'the app is not set up',
    () => door.checkUp.mockResolvedValue({ kind: 'unavailable', text: 'Settings are missing.', nextStep: 'Set them.' }),
    /Set them/,
  ],
] as const)('says so when %s', async (_, answer, words) => {
  answer();
  render(<CheckUpSection />);
  await check();
  expect(await screen.findByText(words)).toBeTruthy();
});
