import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { asPerson, type Rest } from './as-person.ts';
import { control } from './request.ts';
import type { AppModules, Session, SessionPerson } from './session.ts';

export interface Site {
  readonly session: Session;
  readonly modules: AppModules;
  /** Whose eyes one looks through. */
  readonly person: SessionPerson;
  readonly rest: Rest;
  /** The person's own zone, in which everything is shown. */
  readonly timeZone: string;
  lookAs(role: string): void;
}

const Context = createContext<Site | undefined>(undefined);

export function useSite(): Site {
  const site = useContext(Context);
  if (!site) throw new Error('useSite outside its provider');
  return site;
}

export function SiteProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [loaded, setLoaded] = useState<{ readonly session: Session; readonly modules: AppModules } | Error>();
  const [role, setRole] = useState(() => sessionStorage.getItem('role') ?? 'reporter');
  useEffect(() => {
    Promise.all([control.get<Session>('/session'), control.get<AppModules>('/page/modules')]).then(
      ([session, modules]) => setLoaded({ session, modules }),
      (error: Error) => setLoaded(error),
    );
  }, []);
  const site = useMemo(
    () => (loaded && !(loaded instanceof Error) ? siteOf(loaded, role, setRole) : undefined),
    [loaded, role],
  );
  if (loaded instanceof Error)
    return (
      <p role="alert" className="page-message">
        The local site does not answer: {loaded.message}
      </p>
    );
  if (!site) return <p className="page-message">Opening the site…</p>;
  return <Context.Provider value={site}>{children}</Context.Provider>;
}

function siteOf(
  { session, modules }: { session: Session; modules: AppModules },
  role: string,
  setRole: (role: string) => void,
): Site {
  const person = session.people.find((candidate) => candidate.role === role) ?? session.people[0];
  if (!person) throw new Error('The site has no people');
  return {
    session,
    modules,
    person,
    rest: asPerson(person),
    timeZone: modules.timeZones[person.role] ?? 'UTC',
    lookAs: (chosen) => {
      sessionStorage.setItem('role', chosen);
      setRole(chosen);
    },
  };
}
