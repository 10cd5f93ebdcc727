/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { backend, context } from '../../static/post-mortem-macro/backend';
import { PostMortemMacro } from '../../static/post-mortem-macro/post-mortem-macro';
import { macroParts } from '../../static/sev/macro-parts';
import { aFollowUp, answerOf, aSev, no } from './a-sev';
import { pass } from './patience';

jest.mock('../../static/post-mortem-macro/backend', () => ({
  backend: { view: jest.fn(), ask: jest.fn(), people: jest.fn(), outcome: jest.fn(), openLink: jest.fn() },
  context: jest.fn(),
}));

const parts = macroParts.map(({ part }) => part);
const view = jest.mocked(backend.view);
const ask = jest.mocked(backend.ask);
const user = userEvent.setup({ advanceTimers: (milliseconds) => jest.advanceTimersByTime(milliseconds) });

beforeEach(() => {
  jest.useFakeTimers();
  jest
    .mocked(context)
    .mockResolvedValue({ issueKey: 'SEV-42', parts, reader: { timeZone: 'Asia/Kolkata', locale: 'en-GB' } });
  ask.mockImplementation(async ({ requestId }) => ({ kind: 'accepted', requestId }));
  jest.mocked(backend.outcome).mockResolvedValue({ kind: 'done', text: 'Added SEV-44.' });
  view.mockResolvedValue(answerOf(aSev()));
});

afterEach(() => {
  jest.useRealTimers();
  jest.resetAllMocks();
});

async function show(): Promise<void> {
  render(<PostMortemMacro />);
  await pass(0);
}

describe('a macro without a SEV', () => {
  it('says where to choose one, and asks for none', async () => {
    jest.mocked(context).mockResolvedValue({ parts, reader: {} });
    await show();
    expect(screen.getByText(/Choose the SEV in the macro’s settings/)).toBeTruthy();
    expect(view).not.toHaveBeenCalled();
  });
});

describe('a macro whose page does not answer', () => {
  it('can be tried again', async () => {
    jest.mocked(context).mockRejectedValueOnce(new Error('away'));
    await show();
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    expect(screen.getByText('SEV 2 major')).toBeTruthy();
  });
});

describe('the macro of a SEV', () => {
  it('shows the SEV that its settings name', async () => {
    await show();
    expect(view).toHaveBeenCalledWith({ issueKey: 'SEV-42' });
    expect(screen.getByRole('row', { name: /^Severity SEV 2 major/ })).toBeTruthy();
    expect(screen.getByText('15 Jan 2026, 13:51').parentElement?.textContent).toContain('9 min after the report');
  });

  it('tells the timeline from the beginning', async () => {
    const timeline = [2, 1].map((n) => ({ id: `e${n}`, at: `2026-01-15T08:0${n}:00Z`, text: `entry ${n}` }));
    view.mockResolvedValue(answerOf(aSev({ timeline })));
    await show();
    expect(screen.getAllByText(/^entry/).map((entry) => entry.textContent)).toEqual(['entry 1', 'entry 2']);
  });

  it('tells high-priority follow-ups from low ones', async () => {
    view.mockResolvedValue(answerOf(aSev({ followUps: [aFollowUp()] })));
    await show();
    expect(screen.getByText('Alert on slow answers')).toBeTruthy();
    expect(screen.getByText('No low-priority follow-ups yet.')).toBeTruthy();
  });
});

describe('adding follow-ups in the meeting', () => {
  it('adds one, and is ready for the next', async () => {
    await show();
    await user.click(screen.getByRole('button', { name: 'Add follow-up' }));
    await user.keyboard('Write a runbook{Enter}');
    await pass(1_000);
    expect(ask.mock.calls).toEqual([
      [
        {
          issueKey: 'SEV-42',
          requestId: expect.any(String),
          change: { kind: 'follow-up', priority: 'high', title: 'Write a runbook' },
        },
      ],
    ]);
    expect(screen.getByText('Added SEV-44.')).toBeTruthy();
    const next = screen.getByLabelText<HTMLInputElement>('What has to be done');
    expect(next.value).toBe('');
    expect(next).toBe(document.activeElement);
  });

  it('says why not to whoever may not', async () => {
    const because = 'You may look at SEV-42, but not change it.';
    view.mockResolvedValue(answerOf(aSev({ may: { addFollowUp: no(because) } })));
    await show();
    expect(screen.getByText(because)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add follow-up' })).toBeNull();
  });
});
