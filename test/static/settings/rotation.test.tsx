/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
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
  door.find.mockImplementation(async ({ text }) => ({ kind: 'found', id: `U00000${text}`, name: text }));
  render(<SettingsPage />);
  await screen.findByRole('form', { name: 'Settings' });
  await userEvent.selectOptions(onCall().getByRole('combobox', { name: 'Who is on call' }), 'rotation');
  await userEvent.click(onCall().getByRole('button', { name: 'Add a layer' }));
});

const onCall = () => within(screen.getByRole('region', { name: 'On call' }));
const field = (name: string) => onCall().getByLabelText(name);

async function add(person: string) {
  await userEvent.type(field('Add a person'), `${person}{Enter}`);
  await onCall().findByRole('button', { name: `Remove ${person}` });
}

async function type(name: string, text: string) {
  await userEvent.clear(field(name));
  await userEvent.type(field(name), text);
}

describe('a rotation', () => {
  it('is put together from people, days and times, and saved', async () => {
    await type('Time zone of the rotation', 'Asia/Kolkata');
    await add('ERIN');
    await add('OMAR');
    await userEvent.click(onCall().getByRole('button', { name: 'Move OMAR up' }));
    await userEvent.type(field('Add a person to turn to'), 'RITA{Enter}');
    await onCall().findByRole('button', { name: 'Remove RITA' });
    await type('First day', '2026-11-30');
    await type('Hand-over at', '08:30');
    await userEvent.selectOptions(field('Each turn lasts'), 'A day');
    await userEvent.click(onCall().getByRole('button', { name: 'Cover at some hours only' }));
    await userEvent.click(onCall().getByRole('checkbox', { name: 'Friday' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(door.save.mock.lastCall?.[0].policy.onCall).toEqual({
      source: 'rotation',
      timeZone: 'Asia/Kolkata',
      layers: [
        {
          id: expect.any(String),
          name: 'First line',
          people: ['U00000OMAR', 'U00000ERIN'],
          startsOn: '2026-11-30',
          handOverMinutes: 8 * 60 + 30,
          turnDays: 1,
          hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu'], from: 540, to: 1020 }],
        },
      ],
      fallback: ['U00000RITA'],
    });
  });

  it('is shown before it is saved, with its gaps, in its own zone', async () => {
    await type('Time zone of the rotation', 'Asia/Kolkata');
    const [first, second, third] = ['2026-11-30T03:00:00.000Z', '2026-12-01T03:00:00.000Z', '2026-12-02T03:00:00.000Z'];
    const shifts = [
      { from: first ?? '', to: second ?? '', person: 'Omar Okafor' },
      { from: second ?? '', to: third ?? '' },
    ];
    const overlaps = [{ from: first ?? '', to: second ?? '', text: 'Omar and Erin cover at once' }];
    door.preview.mockResolvedValue({ kind: 'preview', shifts, overlaps });
    await userEvent.click(onCall().getByRole('button', { name: 'Preview the coming four weeks' }));
    const list = await onCall().findByRole('list', { name: 'The coming four weeks' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '30 Nov 2026, 08:30 to 1 Dec 2026, 08:30: Omar Okafor',
      '1 Dec 2026, 08:30 to 2 Dec 2026, 08:30: nobody (a gap)',
    ]);
    expect(onCall().getByRole('list', { name: 'Overlaps' }).textContent).toContain('Omar and Erin cover at once');
    expect(door.save).not.toHaveBeenCalled();
  });

  it('that is wrong is told so at the field', async () => {
    const faults = [{ field: 'onCall.layers.0.people', text: 'Add somebody.' }];
    door.preview.mockResolvedValue({ kind: 'faulty', faults });
    await userEvent.click(onCall().getByRole('button', { name: 'Preview the coming four weeks' }));
    expect(await onCall().findByText('Add somebody.')).toBeTruthy();
    await add('ERIN');
    expect(onCall().queryByText('Add somebody.')).toBeNull();
  });
});
