import { useSyncExternalStore } from 'react';

export type ColorMode = 'light' | 'dark';

/** As Atlassian's products write it on <html>; a screen that enables theming gets the same. */
export const themeAttribute = 'light:light dark:dark spacing:spacing shape:shape typography:typography';

const listeners = new Set<() => void>();
let current: ColorMode = keptMode();
apply();

export function useColorMode(): readonly [ColorMode, (mode: ColorMode) => void] {
  const mode = useSyncExternalStore(subscribe, () => current);
  return [mode, setColorMode];
}

function setColorMode(mode: ColorMode): void {
  current = mode;
  localStorage.setItem('color-mode', mode);
  apply();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keptMode(): ColorMode {
  const kept = localStorage.getItem('color-mode');
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset.theme = themeAttribute;
  document.documentElement.dataset.colorMode = current;
}
