import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { placeOfUrl } from './place-of-url.ts';

export const paneNames = ['slack', 'jira', 'confluence', 'automation', 'calls'] as const;
export type PaneName = (typeof paneNames)[number];

/** Which panes are shown and what each shows, kept in the address so that a reload or a shared link comes back to it. */
export interface Places {
  readonly shown: readonly PaneName[];
  /** Channel id, issue key, page id, each of its pane. */
  at(pane: PaneName): string | undefined;
  open(pane: PaneName, at?: string): void;
  toggle(pane: PaneName): void;
  /** Follows a link that somebody wrote: a place of this site opens in its pane, anything else in a new tab. */
  follow(url: string): void;
}

const Context = createContext<Places | undefined>(undefined);
const narrowScreen = window.matchMedia('(max-width: 1000px)');
const narrow = () => narrowScreen.matches;

export function usePlaces(): Places {
  const places = useContext(Context);
  if (!places) throw new Error('usePlaces outside its provider');
  return places;
}

export function PlacesProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [address, setAddress] = useState(addressAtStart);
  useEffect(() => {
    const read = () => setAddress(new URLSearchParams(location.hash.slice(1)));
    window.addEventListener('hashchange', read);
    narrowScreen.addEventListener('change', read);
    return () => {
      window.removeEventListener('hashchange', read);
      narrowScreen.removeEventListener('change', read);
    };
  }, []);
  const places = useMemo(() => placesIn(address), [address]);
  return <Context.Provider value={places}>{children}</Context.Provider>;
}

function addressAtStart(): URLSearchParams {
  const linked = placeOfUrl(location.href);
  const start = new URLSearchParams(location.hash.slice(1));
  if (linked) {
    start.set(linked.pane, linked.at);
    start.set('show', narrow() ? linked.pane : [...new Set(['slack', linked.pane])].join(' '));
    history.replaceState(null, '', `/#${start}`);
  }
  return start;
}

function placesIn(address: URLSearchParams): Places {
  const asked = (address.get('show') ?? (narrow() ? 'slack' : 'slack jira calls')).split(' ');
  const wanted = paneNames.filter((name) => asked.includes(name));
  const shown = narrow() ? wanted.slice(0, 1) : wanted;
  const go = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(address);
    change(next);
    location.hash = next.toString();
  };
  const show = (next: URLSearchParams, names: readonly PaneName[]) =>
    next.set('show', paneNames.filter((name) => names.includes(name)).join(' '));
  const open = (pane: PaneName, at?: string) =>
    go((next) => {
      if (at === undefined) next.delete(pane);
      else next.set(pane, at);
      if (!shown.includes(pane)) show(next, narrow() ? [pane] : [...withRoomFor(pane, shown), pane]);
    });
  return {
    shown,
    at: (pane) => address.get(pane) ?? undefined,
    open,
    toggle: (pane) =>
      go((next) => {
        if (narrow()) show(next, [pane]);
        else show(next, shown.includes(pane) ? shown.filter((name) => name !== pane) : [...shown, pane]);
      }),
    follow: (url) => {
      const place = placeOfUrl(url);
      if (place) open(place.pane, place.at);
      else if (/^(https?|mailto):/.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
    },
  };
}

/** A link out of Slack replaces the other product's pane rather than squeezing in a third one. */
function withRoomFor(pane: PaneName, shown: readonly PaneName[]): readonly PaneName[] {
  const columns = shown.filter((name) => name !== 'calls');
  if (pane === 'calls' || columns.length < 2 || window.innerWidth >= 1800) return shown;
  return shown.filter((name) => name === 'calls' || name === columns[0]);
}
