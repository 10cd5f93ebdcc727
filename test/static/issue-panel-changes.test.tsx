/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { backend, reader } from '../../static/issue-panel/backend';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { answerOf, aSev, yes } from './a-sev';
import { pass } from './patience';

jest.mock('../../static/issue-panel/backend', () => ({
  backend: { view: jest.fn(), ask: jest.fn(), people: jest.fn(), outcome: jest.fn(), openLink: jest.fn() },
  reader: jest.fn(),
}));

const view = jest.mocked(backend.view);
const ask = jest.mocked(backend.ask);
const outcome = jest.mocked(backend.outcome);
const user = userEvent.setup({ advanceTimers: (milliseconds) => jest.advanceTimersByTime(milliseconds) });

const button = (name: string) => screen.getByRole('button', { name });
const changes = () => ask.mock.calls.map(([{ change }]) => change);
const requestIds = () => ask.mock.calls.map(([{ requestId }]) => requestId);

// The simulated arrow keys need it, and jsdom doesn't have it.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replaceAll(':', '\\:') } });

beforeEach(async () => {
  jest.useFakeTimers();
  jest.mocked(reader).mockResolvedValue({});
  ask.mockImplementation(async ({ requestId }) => ({ kind: 'accepted', requestId }));
  outcome.mockResolvedValue({ kind: 'done', text: 'Done.' });
  view.mockResolvedValue(
    answerOf(aSev({ may: { open: yes, approve: yes, close: yes, closeAnyway: yes, reopen: yes } })),
  );
  render(<IssuePanel />);
  await pass(0);
});

afterEach(() => {
  jest.useRealTimers();
  jest.resetAllMocks();
});

describe('what each action asks for', () => {
  it('Open a SEV: a severity, whose levels are explained', async () => {
    await user.click(button('Open a SEV'));
    await user.click(screen.getByRole('radio', { name: /SEV 1 critical/, description: /Customers cannot use/ }));
    await user.click(button('Open the SEV'));
    expect(changes()).toEqual([{ kind: 'open', severity: 1 }]);
  });

  it('Open a SEV: a better title, when one is typed', async () => {
    await user.click(button('Open a SEV'));
    await user.click(screen.getByRole('radio', { name: /SEV 3 minor/ }));
    await user.clear(screen.getByLabelText('Title'));
    await user.type(screen.getByLabelText('Title'), ' Checkout is down ');
    await user.click(button('Open the SEV'));
    expect(changes()).toEqual([{ kind: 'open', severity: 3, title: 'Checkout is down' }]);
  });

  it('Approve post mortem: nothing more', async () => {
    await user.click(button('Approve post mortem'));
    expect(changes()).toEqual([{ kind: 'approve' }]);
  });

  it('Close anyway: why', async () => {
    await user.click(button('Close anyway'));
    await user.click(button('Close against the rule'));
    expect(changes()).toEqual([]);
    await user.type(screen.getByLabelText('Why it is closed all the same'), 'The team is gone');
    await user.click(button('Close against the rule'));
    expect(changes()).toEqual([{ kind: 'close-anyway', reason: 'The team is gone' }]);
  });

  it('Change severity: another one, and why', async () => {
    await user.click(button('Change severity'));
    await user.click(button('Save severity'));
    expect(screen.getByText('It is SEV 2 major already. Choose another.')).toBeTruthy();
    expect(screen.getByText('Say why the severity changes.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /SEV 1/ }));
    await user.type(screen.getByLabelText('Why'), 'All of Europe');
    await user.click(button('Save severity'));
    expect(changes()).toEqual([{ kind: 'severity', severity: 1, reason: 'All of Europe' }]);
  });

  it('Mitigated: how', async () => {
    await user.click(button('Mitigated'));
    await user.type(screen.getByLabelText('How it was mitigated'), 'Rolled back');
    await user.click(button('Mark as mitigated'));
    expect(changes()).toEqual([{ kind: 'mitigated', text: 'Rolled back' }]);
  });

  it('Add follow-up: a title and a priority, with the keyboard alone', async () => {
    button('Add follow-up').focus();
    await user.keyboard('{Enter}');
    await user.keyboard('Add an alert{Tab}{ArrowDown}{Enter}');
    expect(changes()).toEqual([{ kind: 'follow-up', priority: 'low', title: 'Add an alert' }]);
  });

  it('Close: nothing more', async () => {
    await user.click(button('Close'));
    expect(changes()).toEqual([{ kind: 'close' }]);
  });

  it('Reopen: why', async () => {
    await user.click(button('Reopen'));
    await user.type(screen.getByLabelText('Why it is reopened'), 'It is back');
    await user.click(button('Reopen the SEV'));
    expect(changes()).toEqual([{ kind: 'reopen', reason: 'It is back' }]);
  });

  it('nothing while something is missing, and the focus goes where it is', async () => {
    await user.click(button('Mitigated'));
    await user.click(button('Mark as mitigated'));
    await pass(50);
    expect(screen.getByLabelText('How it was mitigated')).toBe(document.activeElement);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('one intention', () => {
  it('clicked twice at once is asked once', async () => {
    const close = button('Close');
    await act(async () => {
      close.click();
      close.click();
    });
    await user.dblClick(close);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('has an id of its own', async () => {
    await user.click(button('Close'));
    await pass(1_000);
    await user.click(button('Close'));
    const [first, second] = requestIds();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
  });

  it('keeps its id when it has to be asked again because nobody answered', async () => {
    ask.mockRejectedValueOnce(new Error('away'));
    await user.click(button('Close'));
    await pass(0);
    expect(screen.getByText('The app could not be reached.')).toBeTruthy();
    await user.click(button('Try again'));
    await pass(1_000);
    expect(screen.getByText('Done.')).toBeTruthy();
    const [first, second] = requestIds();
    expect(second).toBe(first);
  });
});

describe('the outcome', () => {
  it('is asked for until the change is done; then the view is fresh and the focus back', async () => {
    outcome.mockResolvedValueOnce({ kind: 'working' }).mockRejectedValueOnce(new Error('away'));
    await user.click(button('Mitigated'));
    await user.type(screen.getByLabelText('How it was mitigated'), 'Rolled back');
    await user.click(button('Mark as mitigated'));
    expect(screen.getByText('Marking the SEV as mitigated…').closest('[role=status]')).toBeTruthy();
    view.mockResolvedValue(answerOf(aSev({ status: 'Mitigated' })));
    await pass(2_000);
    expect(outcome).toHaveBeenCalledTimes(3);
    expect(screen.getByText('Done.').closest('[role=status]')).toBeTruthy();
    expect(screen.getByText('Mitigated', { selector: '[aria-current] *' })).toBeTruthy();
    expect(screen.queryByLabelText('How it was mitigated')).toBeNull();
    expect(button('Mitigated')).toBe(document.activeElement);
  });

  it('keeps what was typed when the change is refused', async () => {
    outcome.mockResolvedValue({ kind: 'refused', text: 'Somebody else mitigated it.' });
    await user.click(button('Mitigated'));
    await user.type(screen.getByLabelText('How it was mitigated'), 'Rolled back');
    await user.click(button('Mark as mitigated'));
    await pass(1_000);
    expect(screen.getByText('Somebody else mitigated it.')).toBeTruthy();
    expect(screen.getByDisplayValue('Rolled back')).toBeTruthy();
  });

  it('is the refusal when the app refuses at once', async () => {
    ask.mockResolvedValue({ kind: 'refused', text: 'You may not change SEV-42.' });
    await user.click(button('Close'));
    await pass(0);
    expect(screen.getByText('You may not change SEV-42.')).toBeTruthy();
    expect(outcome).not.toHaveBeenCalled();
  });

  it('says what failed and what to do, and Try again asks anew', async () => {
    outcome.mockResolvedValueOnce({ kind: 'failed', text: 'Slack is away.', nextStep: 'Try again in a minute.' });
    await user.click(button('Close'));
    await pass(1_000);
    expect(screen.getByText('Try again in a minute.')).toBeTruthy();
    await user.click(button('Try again'));
    await pass(1_000);
    const [first, second] = requestIds();
    expect(second).not.toBe(first);
  });

  it('is left to the view when it takes too long', async () => {
    outcome.mockResolvedValue({ kind: 'working' });
    await user.click(button('Close'));
    await pass(130_000);
    expect(screen.getByText(/This takes longer than usual/)).toBeTruthy();
  });

  it('can be put away', async () => {
    await user.click(button('Close'));
    await pass(1_000);
    await user.click(button('Dismiss'));
    expect(screen.queryByText('Done.')).toBeNull();
  });
});

describe('Escape', () => {
  it('closes the form and gives the focus back', async () => {
    await user.click(button('Reopen'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(button('Reopen')).toBe(document.activeElement);
  });
});
