import { Problem } from '../controls/problem.tsx';
import { AppFrame } from '../frames/app-frame.tsx';
import type { Standpoint } from '../frames/standpoint.ts';
import { usePlaces } from '../site/places.tsx';
import { usePolled } from '../site/polled.ts';
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
  const { modules, session } = useSite();
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
      {module && ofProject && <ModuleFrame module={module} place={place} />}
      {module && !ofProject && (
        <ForAdministrators>
          <ModuleFrame module={module} place={place} />
        </ForAdministrators>
      )}
    </section>
  );
}

interface ModuleFrameProps {
  readonly module: PageModule;
  readonly place: Standpoint['place'];
}

function ModuleFrame({ module: { key, title, resource }, place }: ModuleFrameProps): JSX.Element {
  const { person } = useSite();
  return (
    <AppFrame
      title={title}
      resource={resource}
      standpoint={{ accountId: person.accountId ?? '', moduleKey: key, place }}
    />
  );
}

interface MyPermissions {
  readonly permissions: { readonly ADMINISTER: { readonly havePermission: boolean } };
}

/** Jira keeps its settings from everybody else, whatever the address says. */
function ForAdministrators({ children }: { readonly children: JSX.Element }): JSX.Element {
  const { rest, person } = useSite();
  const mine = usePolled(
    person.role,
    () => rest.get<MyPermissions>('/rest/api/3/mypermissions?permissions=ADMINISTER'),
    10_000,
  );
  if (mine.error) return <Problem error={mine.error} what="Jira administration" />;
  if (!mine.value) return <p className="muted">Asking Jira…</p>;
  if (mine.value.permissions.ADMINISTER.havePermission) return children;
  return (
    <div className="empty-state" role="alert">
      <h2>You don’t have access to this page</h2>
      <p>Only administrators of Jira see its settings.</p>
    </div>
  );
}
