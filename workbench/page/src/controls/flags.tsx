import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Icon } from './icon.tsx';

export interface Flag {
  readonly id?: string | number;
  readonly type?: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly description?: string;
  readonly actions?: readonly { readonly text: string; choose(): void }[];
  readonly isAutoDismiss?: boolean;
}

interface Flags {
  showFlag(flag: Flag): void;
  closeFlag(id: string | number): void;
}

const Context = createContext<Flags>({ showFlag: () => undefined, closeFlag: () => undefined });
export const useFlags = () => useContext(Context);

/** Messages in the corner of the page, of the page itself and of the app's screens (`showFlag`). */
export function FlagsProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const closeFlag = useCallback(
    (id: string | number) => setFlags((shown) => shown.filter((flag) => flag.id !== id)),
    [],
  );
  const showFlag = useCallback(
    (flag: Flag) => {
      const id = flag.id ?? crypto.randomUUID();
      setFlags((shown) => [...shown.filter((other) => other.id !== id), { ...flag, id }]);
      if (flag.isAutoDismiss ?? flag.type !== 'error') setTimeout(() => closeFlag(id), 8000);
    },
    [closeFlag],
  );
  const value = useMemo(() => ({ showFlag, closeFlag }), [showFlag, closeFlag]);
  return (
    <Context.Provider value={value}>
      {children}
      <section className="flags" aria-label="Messages" aria-live="polite">
        {flags.map((flag) => (
          <FlagCard key={flag.id} flag={flag} close={() => flag.id !== undefined && closeFlag(flag.id)} />
        ))}
      </section>
    </Context.Provider>
  );
}

function FlagCard({ flag, close }: { readonly flag: Flag; readonly close: () => void }): JSX.Element {
  return (
    <div className={`flag flag-${flag.type ?? 'info'}`} role={flag.type === 'error' ? 'alert' : 'status'}>
      <strong>{flag.title}</strong>
      {flag.description && <p>{flag.description}</p>}
      {flag.actions?.map((action) => (
        <button key={action.text} type="button" className="button link" onClick={action.choose}>
          {action.text}
        </button>
      ))}
      <button type="button" className="button subtle icon flag-close" aria-label="Dismiss" onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
