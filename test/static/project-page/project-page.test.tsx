/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { NowAnswer, TrendsAnswer } from '../../../src/contract/project-screen';
import { address, backend, openLink, reader } from '../../../static/project-page/backend';
import { ProjectPage } from '../../../static/project-page/project-page';
import { deferred } from '../deferred';
import { aNow, someFigures, someTrends } from './project-answers';

jest.mock('../../../static/project-page/backend', () => ({
  backend: { now: jest.fn(), trends: jest.fn() },
  openLink: jest.fn(),
  reader: jest.fn(),
  address: jest.fn(),
}));

const door = jest.mocked(backend);

beforeEach(() => {
  jest.resetAllMocks();
  URL.createObjectURL = jest.fn(() => 'blob:numbers');
  URL.revokeObjectURL = jest.fn();
  jest.mocked(reader).mockResolvedValue({ timeZone: 'Europe/Berlin', locale: 'en-GB' });
  jest.mocked(address).mockRejectedValue(new Error('no address here'));
  jest.mocked(openLink).mockResolvedValue();
  door.now.mockResolvedValue({ kind: 'now', now: aNow() });
  door.trends.mockResolvedValue({ kind: 'trends', trends: someTrends() });
});

const region = async (name: string) => within(await screen.findByRole('region', { name }));

describe('before the answers are there', () => {
  it('says what is loading', async () => {
    door.now.mockReturnValue(new Promise(() => undefined));
    door.trends.mockReturnValue(new Promise(() => undefined));
    render(<ProjectPage />);
    expect(await screen.findByText('Loading the SEVs…')).toBeTruthy();
    await waitFor(() => expect(reader).toHaveBeenCalled());
    expect(screen.getByText('Loading the trends…')).toBeTruthy();
  });
});

describe('what stands open', () => {
  it('is named with its age and with an update that is overdue', async () => {
    render(<ProjectPage />);
    const row = within(await screen.findByRole('row', { name: /SEV-42/ }));
    for (const text of ['SEV 2 major', 'Open', 'Omar On', '2 h', 'Overdue']) expect(row.getByText(text)).toBeTruthy();
    await userEvent.click(row.getByRole('link', { name: 'SEV-42' }));
    expect(openLink).toHaveBeenCalledWith('https://example.atlassian.net/browse/SEV-42');
    expect(screen.getByRole('heading', { name: '1 open SEV' })).toBeTruthy();
  });

  it('may be nothing, with nobody on call', async () => {
    const now = aNow({ sevs: [], onCall: { kind: 'people', names: [] } });
    door.now.mockResolvedValue({ kind: 'now', now });
    render(<ProjectPage />);
    expect(await screen.findByText('No SEV is open. All is well.')).toBeTruthy();
    expect(screen.getByText('Nothing is due.')).toBeTruthy();
    expect(screen.getByText(/^Nobody is on call/)).toBeTruthy();
  });

  it('shows although Slack cannot say who is on call', async () => {
    const onCall = { kind: 'unknown', text: 'Slack is away.', nextStep: 'Try again.' } as const;
    door.now.mockResolvedValue({ kind: 'now', now: aNow({ onCall }) });
    render(<ProjectPage />);
    expect((await region('On call')).getByText('Not known: Slack is away. Try again.')).toBeTruthy();
    expect(screen.getByText('Payments fail')).toBeTruthy();
  });

  it('is due with what it is of and whose', async () => {
    const due = [
      {
        kind: 'follow-up',
        issueKey: 'SEV-43',
        url: 'https://example.atlassian.net/browse/SEV-43',
        title: 'Alert',
        at: '2026-11-20',
        overdue: true,
      },
    ] as const;
    door.now.mockResolvedValue({ kind: 'now', now: aNow({ due }) });
    render(<ProjectPage />);
    const row = (await region('Due')).getByRole('row', { name: /SEV-43/ });
    expect(row.textContent).toBe('Follow-upSEV-43 AlertNobody20 Nov 2026 Overdue');
  });
});

describe('somebody without access', () => {
  it('is told so, and of no trend', async () => {
    door.now.mockResolvedValue({ kind: 'no-access', text: 'You may not see it.' });
    render(<ProjectPage />);
    expect(await screen.findByText('You may not see it.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Trends' })).toBeNull();
  });
});

describe('when something is away', () => {
  it('says what, and tries again', async () => {
    door.now.mockRejectedValueOnce(new Error('away'));
    const trouble: TrendsAnswer = { kind: 'unavailable', text: 'Jira is away.', nextStep: 'Try again later.' };
    door.trends.mockResolvedValueOnce(trouble);
    render(<ProjectPage />);
    expect(await screen.findByText('Could not load the SEVs.')).toBeTruthy();
    expect(screen.getByText('Jira is away.')).toBeTruthy();
    for (const button of screen.getAllByRole('button', { name: 'Try again' })) await userEvent.click(button);
    expect(await screen.findByText('Payments fail')).toBeTruthy();
    expect(await screen.findByRole('figure', { name: 'SEVs by severity' })).toBeTruthy();
  });
});

describe('the trends', () => {
  it('have a picture in words, a table and a file for each plot', async () => {
    render(<ProjectPage />);
    const figure = within(await screen.findByRole('figure', { name: 'Time to acknowledge' }));
    expect(figure.getByRole('img').getAttribute('aria-label')).toBe(
      'Time to acknowledge: monthly medians from 5 min to 5 min. The table below has the numbers.',
    );
    const rows = figure.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent);
    expect(rows).toEqual(['MonthMedianSEVsNot applicableInvalid', 'October 20265 min200', 'November 20265 min200']);
    // The file is made once the plot is shown.
    const file = await figure.findByRole('link', { hidden: true });
    expect(file.getAttribute('download')).toBe('time-to-acknowledge.csv');
  });

  it('say the median with how many stand behind it, and what has none', async () => {
    const steps = {
      ...someFigures().steps,
      mitigate: { count: 1, median: 72, notApplicable: 2, invalid: 1 },
    };
    door.trends.mockResolvedValue({ kind: 'trends', trends: someTrends({ all: someFigures({ steps }) }) });
    render(<ProjectPage />);
    expect(await screen.findByText('1 h 12 min')).toBeTruthy();
    expect(
      screen.getByText('median of 1 SEV, from the start of the impact · 2 not applicable · 1 invalid'),
    ).toBeTruthy();
    expect(screen.getByText('1 of 2 follow-ups that fell due')).toBeTruthy();
  });

  it('list the SEVs whose times are to be corrected', async () => {
    const invalid = [{ issueKey: 'SEV-7', title: 'Mail is late', url: 'https://example.atlassian.net/browse/SEV-7' }];
    door.trends.mockResolvedValue({ kind: 'trends', trends: someTrends({ invalid, moreInvalid: 3 }) });
    render(<ProjectPage />);
    await userEvent.click(await screen.findByRole('link', { name: 'SEV-7' }));
    expect(openLink).toHaveBeenCalledWith('https://example.atlassian.net/browse/SEV-7');
    expect(screen.getByText('And 3 more.')).toBeTruthy();
  });

  it('say where there is none, and that some are still being counted', async () => {
    const trends = someTrends({ all: someFigures({ sevs: 0 }), counting: true });
    door.trends.mockResolvedValue({ kind: 'trends', trends });
    render(<ProjectPage />);
    expect(await screen.findByText(/^No SEV was opened in these months/)).toBeTruthy();
    expect(screen.getByText(/still being counted/)).toBeTruthy();
  });

  it('follow the choices, of which a late answer never undoes a newer one', async () => {
    render(<ProjectPage />);
    await screen.findByRole('figure', { name: 'SEVs by severity' });
    const late = deferred<TrendsAnswer>();
    door.trends.mockReturnValueOnce(late.promise);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Severity' }), 'SEV 1 critical');
    door.trends.mockResolvedValueOnce({ kind: 'trends', trends: someTrends({ all: someFigures({ sevs: 7 }) }) });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Component' }), 'Payments');
    expect(await screen.findByText('7 SEVs counted.')).toBeTruthy();
    await act(async () => late.resolve({ kind: 'trends', trends: someTrends({ all: someFigures({ sevs: 9 }) }) }));
    expect(screen.queryByText('9 SEVs counted.')).toBeNull();
    expect(door.trends).toHaveBeenLastCalledWith({ months: 12, severity: 1, component: 'Payments' });
  });

  it('are chosen by the page’s address, and choose it', async () => {
    const push = jest.fn();
    const location = { pathname: '/24-months/sev-3/component-Pay%2Fouts' };
    jest.mocked(address).mockResolvedValue({ location, push, listen: () => () => undefined } as never);
    render(<ProjectPage />);
    await screen.findByRole('figure', { name: 'SEVs by severity' });
    expect(door.trends).toHaveBeenLastCalledWith({ months: 24, severity: 3, component: 'Pay/outs' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Period' }), '6 months');
    expect(push).toHaveBeenCalledWith('/6-months/sev-3/component-Pay%2Fouts');
  });
});

describe('a page that stays open', () => {
  it('looks again by itself, and keeps what it has while the app does not answer', async () => {
    jest.useFakeTimers();
    try {
      render(<ProjectPage />);
      await act(() => jest.advanceTimersByTimeAsync(0));
      door.now.mockRejectedValue(new Error('away'));
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(screen.getByText(/What you see may be out of date/)).toBeTruthy();
      const news: NowAnswer = { kind: 'now', now: aNow({ sevs: [] }) };
      door.now.mockResolvedValue(news);
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(screen.getByText('No SEV is open. All is well.')).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });
});
