import { view as frame, makeInvoke, router } from '@forge/bridge';
import type { SetUpScreen } from '../../src/contract/set-up-screen';
import type { SettingsScreen } from '../../src/contract/settings-screen';
import { type Reader, readerOf } from '../sev/reader';

type Screen = SettingsScreen & SetUpScreen;

const invoke = makeInvoke<Screen>();

type Call<Name extends keyof Screen> = (...payload: Parameters<Screen[Name]>) => Promise<ReturnType<Screen[Name]>>;

/** The page's only door: its resolver, and the host around its frame. */
export const backend: { readonly [Name in keyof Screen]: Call<Name> } = {
  view: (payload) => invoke('view', payload),
  save: (payload) => invoke('save', payload),
  find: (payload) => invoke('find', payload),
  template: () => invoke('template'),
  createTemplate: (payload) => invoke('createTemplate', payload),
  export: () => invoke('export'),
  import: (payload) => invoke('import', payload),
  checkUp: () => invoke('checkUp'),
  setUp: () => invoke('setUp'),
  connectSlack: (payload) => invoke('connectSlack', payload),
  choosePlace: (payload) => invoke('choosePlace', payload),
  mend: (payload) => invoke('mend', payload),
  preview: (payload) => invoke('preview', payload),
};

export const openLink = (url: string): Promise<void> => router.open(url);

export const reader = async (): Promise<Reader> => readerOf(await frame.getContext());

export const enableTheme = (): Promise<void> => frame.theme.enable();
