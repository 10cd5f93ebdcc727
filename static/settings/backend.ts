import { view as frame, makeInvoke, router } from '@forge/bridge';
import type { SettingsScreen } from '../../src/contract/settings-screen';
import { type Reader, readerOf } from '../sev/reader';

const invoke = makeInvoke<SettingsScreen>();

type Call<Name extends keyof SettingsScreen> = (
  ...payload: Parameters<SettingsScreen[Name]>
) => Promise<ReturnType<SettingsScreen[Name]>>;

/** The page's only door: its resolver, and the host around its frame. */
export const backend: { readonly [Name in keyof SettingsScreen]: Call<Name> } = {
  view: (payload) => invoke('view', payload),
  save: (payload) => invoke('save', payload),
  find: (payload) => invoke('find', payload),
  template: () => invoke('template'),
  createTemplate: (payload) => invoke('createTemplate', payload),
  export: () => invoke('export'),
  import: (payload) => invoke('import', payload),
  checkUp: () => invoke('checkUp'),
  mend: (payload) => invoke('mend', payload),
  preview: (payload) => invoke('preview', payload),
};

export const openLink = (url: string): Promise<void> => router.open(url);

export const reader = async (): Promise<Reader> => readerOf(await frame.getContext());

export const enableTheme = (): Promise<void> => frame.theme.enable();
