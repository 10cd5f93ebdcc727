/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SetUpAnswer, SetUpStepView } from '../../../src/contract/set-up-screen';
import { backend, openLink } from '../../../static/settings/backend';
import { SetUpSection } from '../../../static/settings/set-up-section';

jest.mock('../../../static/settings/backend', () => ({
  backend: { setUp: jest.fn(), connectSlack: jest.fn(), choosePlace: jest.fn() },
  openLink: jest.fn(),
}));

const door = jest.mocked(backend);
const onTaken = jest.fn();
const toDo = (name: SetUpStepView['name']): SetUpStepView => ({ name, state: 'to-do', isFixed: false });

const answer = (...steps: readonly SetUpStepView[]): SetUpAnswer => ({
  kind: 'set-up',
  setUp: {
    steps,
    slackApp: { createUrl: 'https://api.slack.com/apps?new_app=1', requestUrl: 'https://example.com/x1/1' },
    channels: [],
    groups: [{ id: 'S000000001', name: '@eng (Engineering)' }],
  },
});

const step = (name: string) => within(screen.getByRole('listitem', { name }));

beforeEach(() => jest.resetAllMocks());

describe('the step for Slack', () => {
  const connect = async () => {
    await userEvent.type(screen.getByLabelText('Bot token'), 'xoxb-1');
    await userEvent.type(screen.getByLabelText('Signing secret'), 'hush');
    await userEvent.click(screen.getByRole('button', { name: 'Connect Slack' }));
  };

  it('opens Slack’s form with the manifest filled in, and shows no secret again', async () => {
    door.setUp.mockResolvedValue(answer(toDo('slack')));
    door.connectSlack.mockResolvedValue(answer({ ...toDo('slack'), state: 'done', chosen: 'Workbench' }));
    render(<SetUpSection onTaken={onTaken} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Create the Slack app' }));
    expect(openLink).toHaveBeenCalledWith('https://api.slack.com/apps?new_app=1');
    await connect();
    expect(await screen.findByText('Workbench')).toBeTruthy();
    expect(door.connectSlack).toHaveBeenCalledWith({ token: 'xoxb-1', signingSecret: 'hush' });
    expect(onTaken).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    expect((screen.getByLabelText('Bot token') as HTMLInputElement).value).toBe('');
  });

  it('says what will not do, and keeps what was typed', async () => {
    door.setUp.mockResolvedValue(answer(toDo('slack')));
    door.connectSlack.mockResolvedValue({ kind: 'faulty', text: 'Slack does not let the app do this (invalid_auth).' });
    render(<SetUpSection onTaken={onTaken} />);
    await screen.findByLabelText('Bot token');
    await connect();
    expect(await screen.findByText(/invalid_auth/)).toBeTruthy();
    expect((screen.getByLabelText('Bot token') as HTMLInputElement).value).toBe('xoxb-1');
    expect(onTaken).not.toHaveBeenCalled();
  });
});

it('offers groups by their name, and keeps the one chosen by its id', async () => {
  door.setUp.mockResolvedValue(answer(toDo('onCallGroupId')));
  door.choosePlace.mockResolvedValue(answer({ ...toDo('onCallGroupId'), state: 'done', chosen: '@eng (Engineering)' }));
  render(<SetUpSection onTaken={onTaken} />);
  await userEvent.selectOptions(await screen.findByRole('combobox'), '@eng (Engineering)');
  await userEvent.click(screen.getByRole('button', { name: /^Use it/ }));
  expect(door.choosePlace).toHaveBeenCalledWith({ name: 'onCallGroupId', text: 'S000000001' });
});

it('lets nobody change what a variable of the deployment sets', async () => {
  door.setUp.mockResolvedValue(answer({ ...toDo('jiraProjectKey'), state: 'done', isFixed: true, chosen: 'SEV' }));
  render(<SetUpSection onTaken={onTaken} />);
  await screen.findByText('SEV');
  expect(step('Jira project of the incidents').queryByRole('button')).toBeNull();
});

it('shows the first drill when everything is there, and what is wrong where it is', async () => {
  const wrong = { ...toDo('confluenceSpaceKey'), state: 'wrong', trouble: 'Confluence has no space ENG.' } as const;
  door.setUp.mockResolvedValueOnce(answer(wrong)).mockResolvedValueOnce(answer({ ...wrong, state: 'done' }));
  const { unmount } = render(<SetUpSection onTaken={onTaken} />);
  expect(await screen.findByText('Confluence has no space ENG.')).toBeTruthy();
  expect(step('First drill').getByText(/First take the steps above/)).toBeTruthy();
  unmount();
  render(<SetUpSection onTaken={onTaken} />);
  expect(await screen.findByText(/sev drill/)).toBeTruthy();
});

it('says so when the app does not answer, and tries again', async () => {
  door.setUp.mockRejectedValueOnce(new Error()).mockResolvedValueOnce(answer(toDo('slack')));
  render(<SetUpSection onTaken={onTaken} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText('Bot token')).toBeTruthy();
});
