/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import type { SevAnswer } from '../../src/contract/sev-screen';
import { backend, reader } from '../../static/issue-panel/backend';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { aFollowUp, answerOf, aSev, no } from './a-sev';
import { pass } from './patience';

jest.mock('../../static/issue-panel/backend', () => ({
  backend: { view: jest.fn(), ask: jest.fn(), people: jest.fn(), outcome: jest.fn(), openLink: jest.fn() },
  reader: jest.fn(),
}));

const view = jest.mocked(backend.view);

beforeEach(() => {
  jest.useFakeTimers();
  jest.mocked(reader).mockResolvedValue({ timeZone: 'Europe/Berlin', locale: 'en-GB' });
});

afterEach(() => {
  jest.useRealTimers();
  jest.resetAllMocks();
});

async function show(answer: SevAnswer): Promise<void> {
  view.mockResolvedValue(answer);
  render(<IssuePanel />);
  await pass(0);
}

describe('before the first answer', () => {
  it('says that the SEV is loading', async () => {
    view.mockReturnValue(new Promise(() => undefined));
    render(<IssuePanel />);
    await pass(0);
    expect(screen.getByRole('status').textContent).toBe('Loading the SEV…');
  });
});

describe('when the back end does not answer', () => {
  it('says so, and Try again loads the SEV', async () => {
    view.mockRejectedValueOnce(new Error('away'));
    render(<IssuePanel />);
    await pass(0);
    expect(screen.getByRole('alert').textContent).toContain('The SEV could not be loaded.');
    view.mockResolvedValue(answerOf(aSev()));
    await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
    expect(screen.getByText('SEV 2 major')).toBeTruthy();
  });

  it('keeps showing what it knew, marked as perhaps out of date', async () => {
    await show(answerOf(aSev()));
    view.mockRejectedValueOnce(new Error('away'));
    await pass(4_000);
    expect(screen.getByText('SEV 2 major')).toBeTruthy();
    expect(screen.getByText(/may be out of date/)).toBeTruthy();
    await pass(4_000);
    expect(screen.queryByText(/may be out of date/)).toBeNull();
  });
});

describe('when there is no SEV to show', () => {
  it.each<SevAnswer>([
    { kind: 'not-an-incident', text: 'OPS-1 is a Task.' },
    { kind: 'no-access', text: 'You may not see SEV-42.' },
    { kind: 'unavailable', text: 'The severity field is missing.', nextStep: 'Ask an administrator.' },
  ])('gives the reason: $kind', async (answer) => {
    await show(answer);
    expect(screen.getByRole('main').textContent).toBe(
      answer.kind === 'unavailable' ? `SEV${answer.text}${answer.nextStep}` : `SEV${'text' in answer && answer.text}`,
    );
  });
});

describe('an open SEV', () => {
  it('stands at the step Open', async () => {
    await show(answerOf(aSev()));
    const steps = within(screen.getByRole('list', { name: 'Where the SEV stands' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      'Reported, done',
      'Investigating, done',
      'Open, now',
      'Mitigated, not yet',
      'Follow-up, not yet',
      'Closed, not yet',
    ]);
    expect(steps[2]?.getAttribute('aria-current')).toBe('step');
  });

  it('gives times in the zone of the reader, with UTC behind them, and how long each took', async () => {
    await show(answerOf(aSev()));
    const opened = screen.getByText('15 Jan 2026, 09:21');
    expect(opened.title).toBe('2026-01-15 08:21 UTC');
    expect(opened.parentElement?.textContent).toContain('9 min after the report');
  });

  it('opens the channel through the host', async () => {
    jest.mocked(backend.openLink).mockResolvedValue();
    await show(answerOf(aSev()));
    await act(async () => screen.getByRole('link', { name: '#sev-42-payments-fail' }).click());
    expect(backend.openLink).toHaveBeenCalledWith('https://example.slack.com/archives/C42');
  });

  it('says what is empty', async () => {
    const { owner: _, ...nobodys } = aSev();
    await show(answerOf(nobodys));
    for (const text of ['No follow-ups yet.', 'Nothing has been recorded yet.', 'Nobody yet'])
      expect(screen.getByText(text)).toBeTruthy();
  });

  it.each([
    [[aFollowUp({ done: true })], '1 of 1 high-priority follow-up done'],
    [
      [aFollowUp(), aFollowUp({ issueKey: 'SEV-44' }), aFollowUp({ issueKey: 'SEV-45', priority: 'low' })],
      '0 of 2 high-priority follow-ups done',
    ],
  ])('counts its high-priority follow-ups', async (followUps, text) => {
    await show(answerOf(aSev({ followUps })));
    expect(screen.getByText(text)).toBeTruthy();
  });

  it('tells what the app is working on and what failed', async () => {
    await show(
      answerOf(
        aSev({
          notices: [
            { kind: 'working', text: 'Opening the SEV: inviting people.' },
            { kind: 'failed', text: 'The Slack channel is missing.' },
          ],
        }),
      ),
    );
    expect(screen.getByText('Opening the SEV: inviting people.').closest('[role=status]')).toBeTruthy();
    expect(screen.getByText('The Slack channel is missing.')).toBeTruthy();
  });

  it('shows the last 5 timeline entries, newest first, and the others on request', async () => {
    const timeline = [1, 2, 3, 4, 5, 6].map((n) => ({
      id: `e${n}`,
      at: `2026-01-15T08:0${n}:00Z`,
      text: `entry ${n}`,
    }));
    await show(answerOf(aSev({ timeline })));
    expect(screen.getAllByText(/^entry/).map((entry) => entry.textContent)).toEqual(
      [6, 5, 4, 3, 2].map((n) => `entry ${n}`),
    );
    await act(async () => screen.getByRole('button', { name: 'Show all 6 entries' }).click());
    expect(screen.getByText('entry 1')).toBeTruthy();
  });
});

describe('a status that the app does not know', () => {
  it('is shown by its name, and no step is claimed', async () => {
    await show(answerOf(aSev({ status: { unknown: 'Waiting for vendor' } })));
    expect(screen.getByText('Waiting for vendor')).toBeTruthy();
    expect(screen.getByText(/This status is unknown to the app/)).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Where the SEV stands' })).toBeNull();
  });
});

describe('hostile text', () => {
  it('is text, and an address that is no web page is no link', async () => {
    const text = '<img src=x onerror=alert(1)> <!channel> ]]> "مرحبا" 🙂';
    const hostile = aFollowUp({ title: text, url: 'javascript:alert(1)' });
    await show(answerOf(aSev({ title: text, followUps: [hostile], timeline: [{ id: 'e1', at: text, text }] })));
    expect(screen.getAllByText(text)).toHaveLength(2);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.queryByRole('link', { name: 'SEV-43' })).toBeNull();
    expect(screen.getByText('unknown time')).toBeTruthy();
  });
});

describe('what may not be done', () => {
  it('says why, to everyone, and asks nothing', async () => {
    const because = '1 high-priority follow-up is not done: SEV-43.';
    await show(answerOf(aSev({ may: { close: no(because) } })));
    const close = screen.getByRole('button', { name: 'Close', description: because });
    expect(close.getAttribute('aria-disabled')).toBe('true');
    await act(async () => close.click());
    expect(screen.getAllByText(because).some((element) => !element.hidden)).toBe(true);
    expect(backend.ask).not.toHaveBeenCalled();
  });

  it('keeps the reason in sight until another action has the focus', async () => {
    await show(answerOf(aSev()));
    const reason = () => screen.queryByText('It is open.', { ignore: '[hidden]' });
    act(() => screen.getByRole('button', { name: 'Reopen' }).focus());
    expect(reason()).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Mitigated' }).focus());
    expect(reason()).toBeNull();
  });
});
