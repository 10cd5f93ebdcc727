/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { PolicyView } from '../../../src/contract/policy-view';
import { backend, reader } from '../../../static/settings/backend';
import { SettingsPage } from '../../../static/settings/settings-page';
import { aSettingsView } from './a-settings-view';

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

beforeEach(async () => {
  jest.resetAllMocks();
  door.template.mockResolvedValue({ kind: 'none' });
  door.setUp.mockReturnValue(new Promise(() => undefined));
  jest.mocked(reader).mockResolvedValue({});
  door.view.mockResolvedValue({ kind: 'settings', settings: aSettingsView() });
  door.save.mockResolvedValue({ kind: 'saved', settings: aSettingsView({ version: 2 }) });
  render(<SettingsPage />);
  await screen.findByRole('form', { name: 'Settings' });
});

const section = (name: string) => within(screen.getByRole('region', { name }));

async function saved(): Promise<PolicyView | undefined> {
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  return door.save.mock.lastCall?.[0].policy;
}

describe('the stakeholder channel', () => {
  const channel = () => screen.getByRole('combobox', { name: 'Stakeholder channel' });
  const link = () => screen.getByRole('textbox', { name: 'Link or ID of the channel' });

  it('is chosen among those that the app is in, and kept by its id', async () => {
    await userEvent.selectOptions(channel(), '#incidents');
    expect((await saved())?.stakeholderChannelId).toBe('C000000001');
  });

  it('is another one by its link, which is looked up at once', async () => {
    door.find.mockResolvedValue({ kind: 'found', id: 'C000000009', name: '#board' });
    await userEvent.selectOptions(channel(), 'Another channel…');
    await userEvent.type(link(), 'https://x.slack.com/archives/C000000009{Enter}');
    expect(door.find).toHaveBeenCalledWith({ what: 'channel', text: 'https://x.slack.com/archives/C000000009' });
    expect(door.save).not.toHaveBeenCalled();
    expect(channel()).toHaveProperty('value', 'C000000009');
    expect(screen.getByRole('option', { name: '#board', selected: true })).toBeTruthy();
    expect((await saved())?.stakeholderChannelId).toBe('C000000009');
  });

  it('says at the field how to invite the app', async () => {
    door.find.mockResolvedValue({ kind: 'not-found', text: 'Type /invite @SEV Response in #board.' });
    await userEvent.selectOptions(channel(), 'Another channel…');
    await userEvent.type(link(), 'C000000009{Enter}');
    expect(link().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Type /invite @SEV Response in #board.')).toBeTruthy();
  });
});

describe('who is invited', () => {
  it('is a user group chosen by its name and kept by its id', async () => {
    const sev2 = section('SEV 2 major');
    await userEvent.selectOptions(sev2.getByRole('combobox', { name: 'Add a user group' }), '@eng (Engineering)');
    await userEvent.click(sev2.getByRole('button', { name: 'Add group' }));
    expect(sev2.queryByRole('combobox')).toBeNull();
    expect((await saved())?.severities[2].inviteGroupIds).toEqual(['S000000001']);
  });

  it('is a person found by their e-mail address, once', async () => {
    door.find.mockResolvedValue({ kind: 'found', id: 'U000000004', name: 'Sam Sato' });
    const sev1 = section('SEV 1 critical');
    for (let times = 0; times < 2; times += 1)
      await userEvent.type(sev1.getByRole('textbox', { name: 'Add a person' }), 'sam@example.com{Enter}');
    expect(sev1.getByRole('list', { name: 'People chosen' }).textContent).toContain('Sam Sato');
    expect((await saved())?.severities[1].inviteUserIds).toEqual(['U000000003', 'U000000004']);
  });

  it('is not who was taken out', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Remove Erin Eng' }));
    expect((await saved())?.severities[1].inviteUserIds).toEqual([]);
  });
});

describe('a component', () => {
  const within = () => section('Components');
  const add = (name: string) =>
    userEvent.type(within().getByRole('textbox', { name: 'Add a component' }), `${name}{Enter}`);

  it('is added by its name, with the groups and people that it invites, once', async () => {
    door.find.mockResolvedValue({ kind: 'found', id: 'U000000004', name: 'Sam Sato' });
    await add('Payments');
    await userEvent.selectOptions(within().getByRole('combobox', { name: 'Add a user group' }), '@eng (Engineering)');
    await userEvent.click(within().getByRole('button', { name: 'Add group' }));
    await userEvent.type(within().getByRole('textbox', { name: 'Add a person' }), 'sam@example.com{Enter}');
    await add('payments');
    expect(within().getByText('payments is there already.')).toBeTruthy();
    expect((await saved())?.components).toEqual([
      { name: 'Payments', inviteUserIds: ['U000000004'], inviteGroupIds: ['S000000001'] },
    ]);
  });

  it('is gone when it is removed', async () => {
    await add('Payments');
    await userEvent.click(within().getByRole('button', { name: 'Remove component Payments' }));
    await add('Web');
    expect((await saved())?.components.map(({ name }) => name)).toEqual(['Web']);
  });
});

describe('whether stakeholders are told', () => {
  it('is a box to tick for each severity', async () => {
    await userEvent.click(section('SEV 3 minor').getByRole('checkbox', { name: 'Tell the stakeholder channel' }));
    expect((await saved())?.severities[3].tellStakeholders).toBe(true);
  });
});

describe('a file of settings', () => {
  const upload = (text: string) => {
    const file = new File([text], 's.json', { type: 'application/json' });
    // jsdom has no File.text.
    return userEvent.upload(
      screen.getByLabelText('Import a file'),
      Object.assign(file, { text: () => Promise.resolve(text) }),
    );
  };

  it('is shown to be copied or downloaded', async () => {
    URL.createObjectURL = () => 'blob:settings';
    URL.revokeObjectURL = () => undefined;
    door.export.mockResolvedValue({ kind: 'file', name: 'settings-1.json', text: '{"format":1}' });
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByRole('textbox', { name: 'settings-1.json' })).toHaveProperty('value', '{"format":1}');
    expect(screen.getByRole('link', { name: 'Download' }).getAttribute('download')).toBe('settings-1.json');
  });

  it('is put into the form, with its faults, and saved only on request', async () => {
    const { policy, chat } = aSettingsView();
    const brought = { ...policy, archiveAfterHours: 5, timelineReaction: 'No' };
    const faults = [{ field: 'timelineReaction', text: 'Small letters.' }];
    door.import.mockResolvedValue({ kind: 'settings', policy: brought, chat, faults });
    await upload('{}');
    expect(door.import).toHaveBeenCalledWith({ text: '{}' });
    expect(await screen.findByText('Small letters.')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: /Hours until/ })).toHaveProperty('value', '5');
    expect(door.save).not.toHaveBeenCalled();
    expect(await saved()).toEqual(brought);
  });

  it('that is none of ours is refused', async () => {
    door.import.mockResolvedValue({ kind: 'faulty', faults: [{ field: 'file', text: 'This is no such file.' }] });
    await upload('nonsense');
    expect((await screen.findByText('This is no such file.')).closest('[role=alert]')).toBeTruthy();
  });
});

describe('the response to reports', () => {
  const within = () => section('Response to reports');

  it('is settled in minutes, and by the group that is called last', async () => {
    const again = within().getByRole('textbox', { name: 'The on-call is called again after, in minutes' });
    await userEvent.clear(again);
    await userEvent.type(again, '7');
    await userEvent.selectOptions(within().getByRole('combobox', { name: /managers/ }), '@eng (Engineering)');
    expect(await saved()).toMatchObject({
      callAgainMinutes: 7,
      callNextMinutes: 10,
      callManagersMinutes: 15,
      managersGroupId: 'S000000001',
    });
  });
});
