/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { Saved, SettingsAnswer, SettingsView } from '../../../src/contract/settings-screen';
import { backend, reader } from '../../../static/settings/backend';
import { SettingsPage } from '../../../static/settings/settings-page';
import { deferred } from '../deferred';
import { aChange, aSettingsView } from './a-settings-view';

jest.mock('../../../static/settings/backend', () => ({
  backend: {
    view: jest.fn(),
    setUp: jest.fn(),
    save: jest.fn(),
    find: jest.fn(),
    template: jest.fn(),
    createTemplate: jest.fn(),
    export: jest.fn(),
    import: jest.fn(),
    preview: jest.fn(),
  },
  openLink: jest.fn(),
  reader: jest.fn(),
}));

const door = jest.mocked(backend);

beforeEach(() => {
  jest.resetAllMocks();
  door.template.mockResolvedValue({ kind: 'none' });
  door.setUp.mockReturnValue(new Promise(() => undefined));
  jest.mocked(reader).mockResolvedValue({ timeZone: 'Europe/Berlin', locale: 'en-GB' });
});

async function open(change: Partial<SettingsView> = {}): Promise<void> {
  door.view.mockResolvedValue({ kind: 'settings', settings: aSettingsView(change) });
  render(<SettingsPage />);
  await screen.findByRole('form', { name: 'Settings' });
}

const reaction = () => screen.getByRole('textbox', { name: 'Timeline reaction' });
const section = (name: string) => within(screen.getByRole('region', { name }));
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
const outcome = () => screen.getByRole('status', { name: 'Your last save' }).textContent;
const savedAs = (settings: SettingsView): Saved => ({ kind: 'saved', settings });

describe('before the settings are there', () => {
  it('says that they are loading', async () => {
    door.view.mockReturnValue(new Promise(() => undefined));
    render(<SettingsPage />);
    expect((await screen.findByRole('status')).textContent).toBe('Loading the settings…');
  });

  it('says when the app does not answer, and Try again loads them', async () => {
    door.view.mockRejectedValueOnce(new Error('away'));
    render(<SettingsPage />);
    expect((await screen.findByRole('alert')).textContent).toContain('The settings could not be loaded.');
    door.view.mockResolvedValue({ kind: 'settings', settings: aSettingsView() });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('form', { name: 'Settings' })).toBeTruthy();
  });

  it.each<SettingsAnswer>([
    { kind: 'no-access', text: 'You can’t see the settings.' },
    { kind: 'unavailable', text: 'Settings are missing: JIRA_PROJECT.', nextStep: 'Set each.' },
  ])('gives the reason: $kind', async (answer) => {
    door.view.mockResolvedValue(answer);
    render(<SettingsPage />);
    expect(await screen.findByText('text' in answer ? answer.text : '')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
  });
});

describe('the settings', () => {
  it('are shown by name, and long times in words', async () => {
    await open();
    expect(section('SEV 1 critical').getByRole('list', { name: 'People chosen' }).textContent).toContain('Erin Eng');
    const every = section('SEV 3 minor').getByRole('textbox', { name: /Each further update/, description: '1 d' });
    expect(every).toHaveProperty('value', '1440');
  });

  it('tell who changed what, in the reader’s zone', async () => {
    await open();
    expect(section('Who changed what').getByText('15 Jan 2026, 09:21')).toBeTruthy();
    expect(section('Who changed what').getByText('Ada Admin')).toBeTruthy();
    expect(section('Who changed what').getByText('SEV 1 critical: people: nobody → Erin Eng')).toBeTruthy();
  });

  it('show earlier changes on request', async () => {
    await open({ version: 2, changes: [aChange({ version: 2 })] });
    const earlier = aChange({ differences: [{ field: 'archiveAfterHours', from: 72, to: 24 }] });
    door.view.mockResolvedValue({
      kind: 'settings',
      settings: aSettingsView({ version: 2, changes: [aChange({ version: 2 }), earlier] }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier changes' }));
    expect(await screen.findByText(/Hours until .* archived: 72 → 24/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show earlier changes' })).toBeNull();
  });

  it('are shown by id, with the reason, while Slack is away', async () => {
    const trouble = { text: 'Slack cannot be reached.', nextStep: 'Try again in a few minutes.' };
    await open({ chat: { channels: [], groups: [], names: {}, trouble } });
    expect(screen.getByText('Names can’t be shown. Slack cannot be reached.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Remove U000000003' })).toBeTruthy();
  });
});

describe('a change', () => {
  it('is sent with the version it began with, and counts when it is saved', async () => {
    await open();
    await userEvent.clear(reaction());
    await userEvent.type(reaction(), 'memo');
    expect(screen.getByText('1 unsaved change')).toBeTruthy();
    const policy = { ...aSettingsView().policy, timelineReaction: 'memo' };
    door.save.mockResolvedValue(savedAs(aSettingsView({ version: 2, policy })));
    await save();
    expect(door.save).toHaveBeenCalledWith({ requestId: expect.any(String), from: 1, policy });
    expect(outcome()).toContain('Saved.');
    expect(screen.queryByText(/unsaved/)).toBeNull();
    await userEvent.type(reaction(), 's');
    await save();
    expect(door.save).toHaveBeenLastCalledWith(expect.objectContaining({ from: 2 }));
  });

  it('names the security level of private SEVs, or takes it out', async () => {
    await open();
    const level = screen.getByRole('textbox', { name: 'Security level of private SEVs' });
    const { policy } = aSettingsView();
    const withLevel = { ...policy, privateSecurityLevelId: '10200' };
    await userEvent.type(level, '10200 ');
    door.save.mockResolvedValue(savedAs(aSettingsView({ version: 2, policy: withLevel })));
    await save();
    expect(door.save).toHaveBeenLastCalledWith(expect.objectContaining({ policy: withLevel }));
    await userEvent.clear(level);
    await save();
    expect(door.save).toHaveBeenLastCalledWith({ requestId: expect.any(String), from: 2, policy });
  });

  it('is taken back by Discard', async () => {
    await open();
    await userEvent.type(reaction(), 's');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(reaction()).toHaveProperty('value', 'pushpin');
  });

  it('that is no number is marked at its field and not sent', async () => {
    await open();
    const first = section('SEV 2 major').getByRole('textbox', { name: /First status update/ });
    await userEvent.type(first, ' min');
    await save();
    expect(door.save).not.toHaveBeenCalled();
    expect(section('SEV 2 major').getByText('Give a whole number, such as 60.')).toBeTruthy();
    expect(document.activeElement).toBe(first);
  });

  it('that the app refuses is marked at its field until it is mended', async () => {
    await open();
    await userEvent.type(reaction(), '!');
    door.save.mockResolvedValue({ kind: 'faulty', faults: [{ field: 'timelineReaction', text: 'No such name.' }] });
    await save();
    expect(reaction().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(reaction());
    await userEvent.type(reaction(), '{Backspace}');
    expect(screen.queryByText('No such name.')).toBeNull();
  });

  it('typed while another is being saved stays', async () => {
    await open();
    await userEvent.type(reaction(), 's');
    const answer = deferred<Saved>();
    door.save.mockReturnValue(answer.promise);
    await save();
    const hours = screen.getByRole('textbox', { name: /Hours until/ });
    await userEvent.type(hours, '0');
    await save();
    expect(door.save).toHaveBeenCalledTimes(1);
    const policy = { ...aSettingsView().policy, timelineReaction: 'pushpins' };
    answer.resolve(savedAs(aSettingsView({ version: 2, policy })));
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(hours).toHaveProperty('value', '720');
    expect(screen.getByText('1 unsaved change')).toBeTruthy();
  });

  it('whose answer is lost is sent again under the same id', async () => {
    await open();
    await userEvent.type(reaction(), 's');
    door.save.mockRejectedValueOnce(new Error('away'));
    await save();
    expect(outcome()).toContain('Trying again does nothing twice.');
    door.save.mockResolvedValue(savedAs(aSettingsView({ version: 2 })));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    const ids = door.save.mock.calls.map(([{ requestId }]) => requestId);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  it.each<[Saved, string]>([
    [{ kind: 'no-access', text: 'You are no administrator any more.' }, 'You are no administrator any more.'],
    [{ kind: 'unavailable', text: 'Slack is away.', nextStep: 'Wait.' }, 'Nothing was saved. Slack is away.Wait.'],
  ])('that could not be saved says why', async (answer, text) => {
    await open();
    door.save.mockResolvedValue(answer);
    await save();
    expect(outcome()).toBe(text);
  });
});

describe('when somebody else saved meanwhile', () => {
  const theirs = aSettingsView({
    version: 2,
    policy: { ...aSettingsView().policy, archiveAfterHours: 24 },
    changes: [
      aChange({ version: 2, by: 'Omar Okafor', differences: [{ field: 'archiveAfterHours', from: 72, to: 24 }] }),
      aChange(),
    ],
  });

  async function overtaken(): Promise<void> {
    await open();
    await userEvent.type(reaction(), 's');
    door.save.mockResolvedValue({ kind: 'overtaken', settings: theirs });
    await save();
  }

  it('says what they changed, and nothing older', async () => {
    await overtaken();
    expect(outcome()).toContain('Omar Okafor');
    expect(outcome()).toContain('72 → 24');
    expect(outcome()).not.toContain('Ada Admin');
  });

  it('puts the own changes on top of theirs when asked to', async () => {
    await overtaken();
    await userEvent.click(screen.getByRole('button', { name: 'Put my changes on top' }));
    expect(reaction()).toHaveProperty('value', 'pushpins');
    expect(screen.getByRole('textbox', { name: /Hours until/ })).toHaveProperty('value', '24');
    await save();
    expect(door.save).toHaveBeenLastCalledWith(
      expect.objectContaining({ from: 2, policy: { ...theirs.policy, timelineReaction: 'pushpins' } }),
    );
  });

  it('takes theirs when asked to', async () => {
    await overtaken();
    await userEvent.click(screen.getByRole('button', { name: 'Discard my changes' }));
    expect(reaction()).toHaveProperty('value', 'pushpin');
    expect(screen.getByRole('textbox', { name: /Hours until/ })).toHaveProperty('value', '24');
    expect(screen.queryByText(/unsaved/)).toBeNull();
  });
});
