import { createContext, useContext } from 'react';

/** How the person who looks at the screen reads times: an IANA zone such as `Europe/Berlin`, a locale such as `en-GB`. */
export interface Reader {
  readonly timeZone?: string;
  readonly locale?: string;
}

const isKnown = ({ locale, timeZone }: Reader): boolean => {
  try {
    new Intl.DateTimeFormat(locale, { timeZone });
    return true;
  } catch {
    return false;
  }
};

/** The reader as the host describes them; what this browser doesn't know gives way to the browser's own settings. */
export function readerOf(context: { readonly timezone?: string; readonly locale?: string }): Reader {
  const timeZone = { ...(context.timezone ? { timeZone: context.timezone } : {}) };
  // Some hosts write `en_US`.
  const locale = { ...(context.locale ? { locale: context.locale.replace('_', '-') } : {}) };
  return { ...(isKnown(timeZone) ? timeZone : {}), ...(isKnown(locale) ? locale : {}) };
}

const ReaderContext = createContext<Reader>({});

export const ReaderProvider = ReaderContext.Provider;

export const useReader = (): Reader => useContext(ReaderContext);
