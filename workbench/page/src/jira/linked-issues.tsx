import { type FormEvent, useState } from 'react';
import { usePlaces } from '../site/places.tsx';
import { usePolled } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';
import type { Issue } from './issue.ts';
import type { Change } from './use-change.ts';

interface LinkType {
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

interface IssueLink {
  readonly id: string;
  readonly type: LinkType;
  /** One of the two: whichever is the other end. */
  readonly inwardIssue?: Issue;
  readonly outwardIssue?: Issue;
}

interface LinkedProps {
  readonly issue: Issue;
  readonly change: Change;
}

export function LinkedIssues({ issue, change }: LinkedProps): JSX.Element {
  const links = (issue.fields.issuelinks ?? []) as readonly IssueLink[];
  return (
    <section aria-label="Linked issues">
      <h3>Linked issues</h3>
      {links.length > 0 && (
        <ul className="sub-tasks">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} change={change} />
          ))}
        </ul>
      )}
      <NewLink issue={issue} change={change} />
    </section>
  );
}

function LinkRow({ link, change }: { readonly link: IssueLink; readonly change: Change }): JSX.Element | null {
  const { rest } = useSite();
  const { open } = usePlaces();
  const other = link.inwardIssue ?? link.outwardIssue;
  if (!other) return null;
  const remove = () => void change.run(() => rest.send('DELETE', `/rest/api/3/issueLink/${link.id}`));
  return (
    <li className="sub-task" aria-label={other.key}>
      <span className="muted">{link.inwardIssue ? link.type.inward : link.type.outward}</span>
      <button type="button" className="button link" onClick={() => open('jira', other.key)}>
        {other.key}
      </button>
      <span className="sub-task-summary">{other.fields.summary}</span>
      <button type="button" className="button subtle" aria-label={`Remove the link to ${other.key}`} onClick={remove}>
        ✕
      </button>
    </li>
  );
}

function NewLink({ issue, change }: LinkedProps): JSX.Element {
  const { rest } = useSite();
  const load = () => rest.get<{ issueLinkTypes: readonly LinkType[] }>('/rest/api/3/issueLinkType');
  const types = usePolled('link types', load, 60_000).value?.issueLinkTypes ?? [];
  const [words, setWords] = useState('');
  const [key, setKey] = useState('');
  const ways = types.flatMap((type) => [
    { words: type.inward, type, otherIs: 'inwardIssue', thisIs: 'outwardIssue' },
    ...(type.inward === type.outward
      ? []
      : [{ words: type.outward, type, otherIs: 'outwardIssue', thisIs: 'inwardIssue' }]),
  ]);
  const chosen = ways.find((way) => way.words === words) ?? ways[0];
  const link = async (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    const { type, otherIs, thisIs } = chosen;
    const body = { type: { name: type.name }, [otherIs]: { key: key.trim() }, [thisIs]: { key: issue.key } };
    if (await change.run(() => rest.send('POST', '/rest/api/3/issueLink', body))) setKey('');
  };
  return (
    <form className="inline-form" onSubmit={link}>
      <select aria-label="How they are linked" value={chosen?.words} onChange={({ target }) => setWords(target.value)}>
        {ways.map((way) => (
          <option key={way.words}>{way.words}</option>
        ))}
      </select>
      <input
        aria-label="Issue to link"
        placeholder="OPS-1"
        value={key}
        onChange={({ target }) => setKey(target.value)}
      />
      <button type="submit" className="button" disabled={change.busy || key.trim() === '' || !chosen}>
        Link
      </button>
    </form>
  );
}
