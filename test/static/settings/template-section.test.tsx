/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { backend } from '../../../static/settings/backend';
import { TemplateSection } from '../../../static/settings/template-section';
import { aSettingsView } from './a-settings-view';

jest.mock('../../../static/settings/backend', () => ({
  backend: { template: jest.fn(), createTemplate: jest.fn() },
  openLink: jest.fn(),
}));

const door = jest.mocked(backend);
const learn = jest.fn();
const team = {
  kind: 'team',
  name: 'SEV post mortem',
  url: 'https://example.atlassian.net/wiki/1',
  unknown: [],
} as const;
const show = (disabled = false) => render(<TemplateSection learn={learn} disabled={disabled} />);
const create = () => screen.findByRole('button', { name: 'Create the template' });

beforeEach(() => jest.resetAllMocks());

it('says that the app’s own template is used, and makes one for the team', async () => {
  door.template.mockResolvedValue({ kind: 'none' });
  const settings = aSettingsView({ version: 2 });
  door.createTemplate.mockResolvedValue({ kind: 'created', settings, template: team });
  show();
  await userEvent.click(await create());
  expect(await screen.findByText('SEV post mortem')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Open the template' })).toBeTruthy();
  expect(learn).toHaveBeenCalledWith(settings);
});

it('lists the placeholders that stand for nothing', async () => {
  door.template.mockResolvedValue({ ...team, unknown: ['sev-colour', 'weather'] });
  show();
  expect(await screen.findByText(/sev-colour, weather/)).toBeTruthy();
});

it('says that the team’s template is gone', async () => {
  door.template.mockResolvedValue({ kind: 'gone' });
  show();
  expect(await screen.findByText(/not in Confluence any more/)).toBeTruthy();
});

it('makes none while changes wait to be saved, since it saves the settings', async () => {
  door.template.mockResolvedValue({ kind: 'none' });
  show(true);
  await userEvent.click(await create());
  expect(door.createTemplate).not.toHaveBeenCalled();
});
