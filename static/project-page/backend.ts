import { view as frame, makeInvoke, router } from '@forge/bridge';
import type { ProjectScreen } from '../../src/contract/project-screen';
import { type Reader, readerOf } from '../sev/reader';

const invoke = makeInvoke<ProjectScreen>();

type Call<Name extends keyof ProjectScreen> = (
  ...payload: Parameters<ProjectScreen[Name]>
) => Promise<ReturnType<ProjectScreen[Name]>>;

/** The page's only door: its resolver, and the host around its frame. */
export const backend: { readonly [Name in keyof ProjectScreen]: Call<Name> } = {
  now: () => invoke('now'),
  trends: (payload) => invoke('trends', payload),
};

export const openLink = (url: string): Promise<void> => router.open(url);

export const reader = async (): Promise<Reader> => readerOf(await frame.getContext());

export const enableTheme = (): Promise<void> => frame.theme.enable();

/** The part of the page's address that is the screen's own; a host without one rejects. */
export const address = () => frame.createHistory();
