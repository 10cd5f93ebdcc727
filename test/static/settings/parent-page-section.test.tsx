/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { backend } from '../../../static/settings/backend';
import { ParentPageSection } from '../../../static/settings/parent-page-section';
import { useDraft } from '../../../static/settings/use-draft';
import { aSettingsView } from './a-settings-view';

jest.mock('../../../static/settings/backend', () => ({ backend: { find: jest.fn() } }));

const find = jest.mocked(backend.find);
const { policy } = aSettingsView();

function Shown({ parentId }: { readonly parentId?: string }) {
  const drafting = useDraft(aSettingsView({ policy: { ...policy, postMortemParentId: parentId } }), jest.fn());
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const onNamed = (id: string, name: string) => setNames((known) => ({ ...known, [id]: name }));
  return <ParentPageSection drafting={drafting} names={names} onNamed={onNamed} />;
}

const section = () => screen.getByRole('region', { name: 'Place of post mortems' });
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => jest.resetAllMocks());

it('shows the title of the page that was chosen, and lets none be used', async () => {
  find.mockResolvedValue({ kind: 'found', id: '98', name: 'Post mortems' });
  render(<Shown parentId="98" />);
  expect(await screen.findByText('Post mortems')).toBeTruthy();
  await userEvent.click(button('Use no page'));
  expect(section().textContent).toContain('They are made below the home page of the space.');
  expect(find.mock.calls).toEqual([[{ what: 'page', text: '98' }]]);
});

it('takes a page by what a person knows of it', async () => {
  render(<Shown />);
  find.mockResolvedValueOnce({ kind: 'not-found', text: 'The space has no page of exactly that title.' });
  await userEvent.type(screen.getByRole('textbox'), 'Post mortem');
  await userEvent.click(button('Use this page'));
  expect(section().textContent).toContain('no page of exactly that title');
  find.mockResolvedValueOnce({ kind: 'found', id: '98', name: 'Post mortems' });
  await userEvent.type(screen.getByRole('textbox'), 's');
  await userEvent.click(button('Use this page'));
  expect(section().textContent).toContain('They are made below the page Post mortems.');
});

it('says that the page is not there any more', async () => {
  find.mockResolvedValue({ kind: 'not-found', text: 'Gone.' });
  render(<Shown parentId="98" />);
  expect(await screen.findByText('98 (not in Confluence any more)')).toBeTruthy();
});
