import { type FormEvent, useState } from 'react';
import { Avatar } from '../controls/avatar.tsx';
import { Moment } from '../site/moment.tsx';
import { usePolled } from '../site/polled.ts';
import { useSite } from '../site/site-context.tsx';
import { AdfDocument } from './adf/adf-document.tsx';
import type { Comment, Issue } from './issue.ts';
import { useChange } from './use-change.ts';

export function Comments({ issue, path }: { readonly issue: Issue; readonly path: string }): JSX.Element {
  const { rest, person } = useSite();
  const { value } = usePolled(
    `comments ${person.role} ${issue.key}`,
    () => rest.get<{ readonly comments: readonly Comment[] }>(`${path}/comment`),
    2000,
  );
  return (
    <>
      <ul className="comments">
        {value?.comments.map((comment) => (
          <li key={comment.id}>
            <Avatar name={comment.author?.displayName ?? '?'} size={28} />
            <div>
              <p>
                <b>{comment.author?.displayName}</b> <Moment at={comment.created} />
              </p>
              <AdfDocument document={comment.body} />
            </div>
          </li>
        ))}
      </ul>
      <NewComment path={path} />
    </>
  );
}

function NewComment({ path }: { readonly path: string }): JSX.Element {
  const { rest } = useSite();
  const [text, setText] = useState('');
  const change = useChange();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (await change.run(() => rest.send('POST', `${path}/comment`, { body: paragraphs(text) }))) setText('');
  };
  return (
    <form className="stacked-form" onSubmit={add}>
      <textarea
        aria-label="Add a comment"
        placeholder="Add a comment…"
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {change.refusal.map((line) => (
        <p key={line} role="alert" className="error-text">
          {line}
        </p>
      ))}
      <div>
        <button type="submit" className="button" disabled={change.busy || text.trim() === ''}>
          Comment
        </button>
      </div>
    </form>
  );
}

function paragraphs(text: string): object {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}
