import { usePolled } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';
import { templatePlace } from '../site/template-place.ts';

interface TemplateListProps {
  readonly current: string;
  readonly open: (at: string) => void;
}

interface Listed {
  readonly templateId: string;
  readonly name: string;
}

/** The templates of the space, each opened to be edited. */
export function TemplateList({ current, open }: TemplateListProps): JSX.Element | null {
  const { rest, session, person } = useSite();
  const path = `/wiki/rest/api/template/page?spaceKey=${encodeURIComponent(session.confluence.spaceKey)}&limit=100`;
  const load = () => rest.get<{ readonly results: readonly Listed[] }>(path);
  const { value } = usePolled(`templates ${person.role}`, load, 5_000);
  if (!value || value.results.length === 0) return null;
  return (
    <nav className="template-list" aria-label="Templates">
      <p className="space-name">Templates</p>
      <ul>
        {value.results.map(({ templateId, name }) => {
          const at = templatePlace(templateId);
          return (
            <li key={templateId}>
              <button type="button" aria-current={at === current ? 'page' : undefined} onClick={() => open(at)}>
                {name}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
