/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ActionSettings } from '../../../static/follow-up-config/action-settings';
import * as backend from '../../../static/follow-up-config/backend';

jest.mock('../../../static/follow-up-config/backend', () => ({
  storedInputs: jest.fn(),
  submit: jest.fn(),
  onNext: jest.fn(),
  onValidation: jest.fn(),
}));

const door = jest.mocked(backend);
const field = (name: string) => screen.getByRole('textbox', { name });
const none = { issueKey: '', title: '', priority: '', assigneeAccountId: '', dueDate: '' };

async function open(inputs: Partial<backend.StoredInputs['inputs']> = {}) {
  let next = () => {};
  door.onNext.mockImplementation((react) => {
    next = react;
    return () => undefined;
  });
  door.onValidation.mockReturnValue(() => undefined);
  door.storedInputs.mockResolvedValue({ inputs: { ...none, ...inputs }, errors: {} });
  render(<ActionSettings />);
  await screen.findByRole('form', { name: 'Add a follow-up' });
  return { next: () => act(async () => next()) };
}

beforeEach(() => {
  jest.resetAllMocks();
  door.submit.mockResolvedValue();
});

describe('the settings of the action that adds a follow-up', () => {
  it('hand the whole form to the rule, without empty inputs', async () => {
    const { next } = await open({ issueKey: '{{issue.key}}', title: ' Call the bank ' });
    await userEvent.click(screen.getByRole('radio', { name: /High/ }));
    await next();
    expect(door.submit.mock.lastCall).toEqual([
      { issueKey: '{{issue.key}}', title: 'Call the bank', priority: 'high' },
    ]);
  });

  it('say what is missing or wrong, and hand nothing over', async () => {
    const { next } = await open({ issueKey: 'nonsense', dueDate: 'tomorrow' });
    await next();
    expect(door.submit).not.toHaveBeenCalled();
    for (const words of [/no issue key/, /Say what is to be done/, /Choose the priority/, /no day/])
      expect(screen.getByText(words)).toBeTruthy();
    expect(document.activeElement).toBe(field('SEV'));
  });

  it('take a smart value for the priority', async () => {
    await open({ issueKey: 'SEV-1', title: 'Call', priority: '{{issue.priority.name}}' });
    expect(field('Smart value of the priority')).toHaveProperty('value', '{{issue.priority.name}}');
  });
});
