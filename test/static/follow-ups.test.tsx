/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FollowUpView, SevView } from '../../src/contract/sev-view';
import { backend, context } from '../../static/post-mortem-macro/backend';
import { PostMortemMacro } from '../../static/post-mortem-macro/post-mortem-macro';
import { aFollowUp, answerOf, aSev, no } from './a-sev';
import { pass } from './patience';

jest.mock('../../static/post-mortem-macro/backend', () => ({
  backend: { view: jest.fn(), ask: jest.fn(), people: jest.fn(), outcome: jest.fn(), openLink: jest.fn() },
  context: jest.fn(),
}));

const view = jest.mocked(backend.view);
const ask = jest.mocked(backend.ask);
const outcome = jest.mocked(backend.outcome);
const user = userEvent.setup({ advanceTimers: (milliseconds) => jest.advanceTimersByTime(milliseconds) });
const button = (name: string) => screen.getByRole('button', { name });
const changes = () => ask.mock.calls.map(([{ change }]) => change);
const seen = (...followUps: readonly FollowUpView[]) => view.mockResolvedValue(answerOf(aSev({ followUps })));

beforeEach(() => {
  jest.useFakeTimers();
  jest.mocked(context).mockResolvedValue({
    issueKey: 'SEV-42',
    parts: ['facts', 'times', 'timeline', 'follow-ups'],
    reader: { timeZone: 'Europe/Berlin', locale: 'en-GB' },
  });
  ask.mockImplementation(async ({ requestId }) => ({ kind: 'accepted', requestId }));
  outcome.mockResolvedValue({ kind: 'done', text: 'Done.' });
  jest.mocked(backend.people).mockResolvedValue({ kind: 'people', people: [{ accountId: 'e', name: 'Erin Eng' }] });
});

afterEach(() => {
  jest.useRealTimers();
  jest.resetAllMocks();
});

async function show(different: Partial<Omit<SevView, 'may'>> = {}): Promise<void> {
  if (Object.keys(different).length > 0) view.mockResolvedValue(answerOf(aSev(different)));
  render(<PostMortemMacro />);
  await pass(0);
}

describe('a follow-up that is edited in the meeting', () => {
  it('is given to somebody found by name, with the keyboard alone', async () => {
    seen(aFollowUp());
    await show();
    await user.click(button('Edit SEV-43'));
    await user.click(screen.getByRole('combobox', { name: 'Assignee' }));
    await user.keyboard('er');
    await pass(300);
    await user.keyboard('{Enter}{Enter}');
    expect(changes()).toEqual([
      {
        kind: 'edit-follow-up',
        issueKey: 'SEV-43',
        edit: { assigneeAccountId: 'e' },
        was: { assigneeAccountId: null },
      },
    ]);
  });

  it('is not sent while a name is typed that was not chosen', async () => {
    seen(aFollowUp());
    await show();
    await user.click(button('Edit SEV-43'));
    await user.click(screen.getByRole('combobox', { name: 'Assignee' }));
    await user.keyboard('er{Enter}');
    expect(changes()).toEqual([]);
    expect(screen.getByDisplayValue('er')).toBeTruthy();
    await pass(300);
    await user.keyboard('{Enter}');
    expect(screen.getByDisplayValue('Erin Eng')).toBeTruthy();
  });

  it('keeps what is typed while another person moves it to the other priority', async () => {
    seen(aFollowUp());
    await show();
    await user.click(button('Edit SEV-43'));
    await user.type(screen.getByLabelText('What has to be done'), ' at night');
    seen(aFollowUp({ priority: 'low' }));
    await pass(4_000);
    expect(screen.getByDisplayValue('Alert on slow answers at night')).toBeTruthy();
    await user.click(button('Save'));
    expect(changes()).toMatchObject([
      { edit: { title: 'Alert on slow answers at night' }, was: { title: 'Alert on slow answers' } },
    ]);
  });

  it('keeps the words that came too late, and saves them when that is meant', async () => {
    seen(aFollowUp());
    await show();
    await user.click(button('Edit SEV-43'));
    await user.type(screen.getByLabelText('What has to be done'), '!');
    seen(aFollowUp({ title: 'Page on slow answers', priority: 'low' }));
    outcome.mockResolvedValueOnce({ kind: 'refused', text: 'Somebody else changed the title.' });
    await user.click(button('Save'));
    await pass(1_000);
    expect(screen.getByText('Somebody else changed the title.')).toBeTruthy();
    await user.click(button('Save'));
    await pass(1_000);
    expect(changes()[1]).toEqual({
      kind: 'edit-follow-up',
      issueKey: 'SEV-43',
      edit: { title: 'Alert on slow answers!' },
      was: { title: 'Page on slow answers' },
    });
    expect(screen.queryByRole('form')).toBeNull();
    expect(button('Edit SEV-43')).toBe(document.activeElement);
  });

  it('is overdue by the reader’s own day', async () => {
    jest.setSystemTime(new Date('2026-01-15T23:30:00Z'));
    seen(aFollowUp({ dueDate: '2026-01-15' }));
    await show();
    expect(screen.getByText('Overdue since').textContent).toBe('Overdue since 15 Jan 2026');
  });

  it('is one of another project once it is linked', async () => {
    seen();
    await show();
    await user.click(button('Link an issue'));
    await user.keyboard('https://example.atlassian.net/browse/ops-7{Enter}');
    expect(changes()).toEqual([{ kind: 'link-follow-up', issueKey: 'OPS-7' }]);
  });
});

describe('a long story', () => {
  const timeline = Array.from({ length: 500 }, (_, n) => ({
    id: `e${n}`,
    at: new Date(Date.UTC(2026, 0, 15, 8, n)).toISOString(),
    text: `entry ${n}`,
  }));
  const followUps = Array.from({ length: 200 }, (_, n) =>
    aFollowUp({ issueKey: `SEV-${100 + n}`, title: `task ${n}` }),
  );

  it('is shown in part, and more of it on request', async () => {
    await show({ timeline, followUps });
    expect([screen.getAllByText(/^entry/).length, screen.getAllByText(/^task/).length]).toEqual([25, 8]);
    const more = (words: string) => act(async () => screen.getByText(words, { selector: 'button' }).click());
    await more('Show 100 more of 500 entries');
    await more('Show 100 more of 200 follow-ups');
    expect([screen.getAllByText(/^entry/).length, screen.getAllByText(/^task/).length]).toEqual([125, 108]);
    await more('Show all 200 follow-ups');
    expect(screen.getAllByText(/^task/)).toHaveLength(200);
  });
});

describe('a time and an entry that are wrong', () => {
  const timeline = [{ id: 'e1', at: '2026-01-15T08:21:30Z', text: 'Omar: disk full', words: 'disk full' }];

  it('are corrected by the reader’s own clock, with what they were', async () => {
    await show({ timeline });
    await user.click(button('Correct: Opened'));
    const field = screen.getByLabelText<HTMLInputElement>('Opened');
    expect(field.value).toBe('2026-01-15T09:21');
    await user.clear(field);
    await user.type(field, '2026-01-15T09:10');
    await user.click(button('Save'));
    await pass(1_000);
    await user.click(button('Edit: Omar: disk full'));
    await user.clear(screen.getByLabelText('What happened'));
    await user.type(screen.getByLabelText('What happened'), 'log disk full');
    await user.click(button('Save'));
    expect(changes()).toEqual([
      { kind: 'correct-time', which: 'openedAt', to: '2026-01-15T08:10:00.000Z', was: '2026-01-15T08:21:00Z' },
      {
        kind: 'edit-entry',
        entryId: 'e1',
        text: 'log disk full',
        at: '2026-01-15T08:21:00.000Z',
        was: { text: 'disk full', at: '2026-01-15T08:21:30Z' },
      },
    ]);
  });
});

describe('a post mortem that is approved', () => {
  it('says as of when it stands, and offers no change', async () => {
    const approved = no('The post mortem is approved.');
    const frozen = { at: '2026-01-20T10:00:00Z', by: 'Omar Okafor' };
    const followUps = [aFollowUp()];
    const may = { addFollowUp: approved, correctTimes: approved, changeTimeline: approved };
    view.mockResolvedValue(answerOf(aSev({ frozen, followUps, may })));
    await show();
    const main = within(screen.getByRole('main'));
    expect(main.getByText(/Approved by/).textContent).toContain('Omar Okafor, 20 Jan 2026, 11:00');
    expect(main.queryAllByRole('button')).toEqual([]);
  });
});

describe('a macro whose settings want some parts', () => {
  it('shows those alone', async () => {
    jest.mocked(context).mockResolvedValue({ issueKey: 'SEV-42', parts: ['follow-ups'], reader: {} });
    await show({ followUps: [aFollowUp()] });
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Follow-ups']);
    await act(async () => undefined);
  });
});
