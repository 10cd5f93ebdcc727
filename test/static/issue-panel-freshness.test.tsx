/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import type { SevAnswer } from '../../src/contract/sev-screen';
import { backend, reader } from '../../static/issue-panel/backend';
import { IssuePanel } from '../../static/issue-panel/issue-panel';
import { answerOf, aSev } from './a-sev';
import { deferred } from './deferred';
import { pass } from './patience';

jest.mock('../../static/issue-panel/backend', () => ({
  backend: { view: jest.fn(), ask: jest.fn(), people: jest.fn(), outcome: jest.fn(), openLink: jest.fn() },
  reader: jest.fn(),
}));

const view = jest.mocked(backend.view);
const severityIs = (level: 1 | 2 | 3): SevAnswer => answerOf(aSev({ severity: { level, label: `SEV ${level}` } }));

function look(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  jest.useFakeTimers();
  jest.mocked(reader).mockRejectedValue(new Error('The host does not say.'));
});

afterEach(() => {
  look(false);
  jest.useRealTimers();
  jest.resetAllMocks();
});

describe('while the panel is looked at', () => {
  it('shows what another person did within seconds', async () => {
    view.mockResolvedValueOnce(severityIs(2));
    render(<IssuePanel />);
    await pass(0);
    view.mockResolvedValue(severityIs(1));
    await pass(4_000);
    expect(screen.getByText('SEV 1')).toBeTruthy();
  });

  it('does not let a late answer overwrite a newer one', async () => {
    const late = deferred<SevAnswer>();
    view.mockReturnValueOnce(late.promise);
    render(<IssuePanel />);
    view.mockResolvedValue(severityIs(1));
    await pass(15_000);
    expect(screen.getByText('SEV 1')).toBeTruthy();
    late.resolve(severityIs(3));
    await pass(0);
    expect(screen.getByText('SEV 1')).toBeTruthy();
    expect(screen.queryByText('SEV 3')).toBeNull();
  });
});

describe('while nobody looks', () => {
  it('asks nothing, and catches up at once when somebody does', async () => {
    view.mockResolvedValue(severityIs(2));
    render(<IssuePanel />);
    await pass(0);
    look(true);
    const before = view.mock.calls.length;
    await pass(60_000);
    expect(view.mock.calls.length).toBe(before);
    look(false);
    await pass(0);
    expect(view.mock.calls.length).toBe(before + 1);
  });
});

describe('after the panel is taken away', () => {
  it('asks nothing any more', async () => {
    view.mockResolvedValue(severityIs(2));
    const { unmount } = render(<IssuePanel />);
    await pass(0);
    unmount();
    const before = view.mock.calls.length;
    await pass(60_000);
    expect(view.mock.calls.length).toBe(before);
  });
});
