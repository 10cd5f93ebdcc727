import { AppFrame } from '../frames/app-frame.tsx';
import type { Standpoint } from '../frames/standpoint.ts';
import { usePlaces } from '../site/places.tsx';
import type { PageModule } from '../site/session.ts';
import { useSite } from '../site/site-context.tsx';

const before = 'app-page/';

/** The module whose page the pane's place names. */
export function moduleAt(place: string | undefined): string | undefined {
  return place?.startsWith(before) ? place.slice(before.length) : undefined;
}

/** Leads to the app's pages in the project and, for administrators, among Jira's settings. */
export function AppPageLinks(): JSX.Element {
  const { modules, person } = useSite();
  const { open } = usePlaces();
  const pages = [...modules.projectPages, ...(person.role === 'administrator' ? modules.adminPages : [])];
  return (
    <>
      {pages.map(({ key, title }) => (
        <button key={key} type="button" className="button" onClick={() => open('jira', before + key)}>
          {title}
        </button>
      ))}
    </>
  );
}

/** One of the app's own pages in Jira. */
export function AppPage({ moduleKey, back }: { readonly moduleKey: string; readonly back: () => void }): JSX.Element {
  const { modules, session, person } = useSite();
  const ofProject = modules.projectPages.find(({ key }) => key === moduleKey);
  const module: PageModule | undefined = ofProject ?? modules.adminPages.find(({ key }) => key === moduleKey);
  const place: Standpoint['place'] = ofProject
    ? { kind: 'project-page', projectKey: session.jira.projectKey }
    : { kind: 'admin-page' };
  return (
    <section className="app-page" aria-label={module?.title ?? 'App page'}>
      <header className="pane-head">
        <button type="button" className="button link" onClick={back}>
          {session.jira.projectKey} issues
        </button>
        <h2>{module?.title ?? 'The app has no such page'}</h2>
      </header>
      {module && (
        <AppFrame
          title={module.title}
          resource={module.resource}
          standpoint={{ accountId: person.accountId ?? '', moduleKey, place }}
        />
      )}
    </section>
  );
}
