import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import EditIcon from '@atlaskit/icon/core/edit';
import type { ReactNode } from 'react';
import type { FollowUpView } from '../../src/contract/sev-view';
import { Button } from './button';
import { Lozenge } from './lozenge';
import { dayText } from './moment-text';
import { OutLink } from './out-link';
import { Person } from './person';
import { useReader } from './reader';
import { Shortened } from './shortened';
import { wallTime } from './wall-time';

export interface Editing {
  readonly open: string | undefined;
  readonly buttonOf: (issueKey: string) => (button: HTMLButtonElement | null) => void;
  readonly onEdit: (followUp: FollowUpView) => void;
  /** The form of the one that is being edited. */
  readonly editor: ReactNode;
}

function DueDate({ dueDate, done }: Pick<FollowUpView, 'dueDate' | 'done'>) {
  const reader = useReader();
  if (!dueDate) return <span className="subtle">No due date</span>;
  const today = wallTime(new Date().toISOString(), reader.timeZone).slice(0, 10);
  const late = !done && dueDate < today;
  return (
    <span className={late ? 'overdue' : 'subtle'}>
      {late ? 'Overdue since ' : 'Due '}
      <time dateTime={dueDate}>{dayText(dueDate, reader)}</time>
    </span>
  );
}

interface FollowUpProps {
  readonly followUp: FollowUpView;
  readonly editing: Editing | undefined;
}

const FollowUp = ({ followUp, editing }: FollowUpProps) => (
  <li className="follow-up">
    <span className={followUp.done ? 'follow-up-mark done' : 'follow-up-mark'}>
      {followUp.done ? <CheckCircleIcon label="Done" /> : <CheckCircleUncheckedIcon label="To do" />}
    </span>
    <OutLink url={followUp.url}>{followUp.issueKey}</OutLink>
    <span className="follow-up-title" dir="auto">
      {followUp.title}
    </span>
    <span className="follow-up-who">
      {followUp.linked && <span className="subtle">Linked</span>}
      {followUp.assignee ? <Person person={followUp.assignee} /> : <span className="subtle">Unassigned</span>}
      <DueDate {...followUp} />
    </span>
    <span className="follow-up-end">
      <Lozenge tone={followUp.done ? 'success' : followUp.statusName === 'To Do' ? 'neutral' : 'information'}>
        <bdi>{followUp.statusName}</bdi>
      </Lozenge>
      {editing && (
        <Button
          ref={editing.buttonOf(followUp.issueKey)}
          appearance="icon"
          aria-label={`Edit ${followUp.issueKey}`}
          title="Edit"
          aria-expanded={editing.open === followUp.issueKey}
          onClick={() => editing.onEdit(followUp)}
        >
          <EditIcon label="" />
        </Button>
      )}
    </span>
    {editing?.open === followUp.issueKey && <div className="follow-up-editor">{editing.editor}</div>}
  </li>
);

interface FollowUpListProps {
  readonly followUps: readonly FollowUpView[];
  readonly priority: FollowUpView['priority'];
  readonly editing: Editing | undefined;
}

/** The follow-ups of one priority, or a word that there are none. */
export function FollowUpList({ followUps, priority, editing }: FollowUpListProps) {
  const some = followUps.filter((followUp) => followUp.priority === priority);
  if (some.length === 0) return <p className="subtle">{`No ${priority}-priority follow-ups yet.`}</p>;
  return (
    <Shortened
      items={some}
      first={8}
      name={['follow-up', 'follow-ups']}
      keep={({ issueKey }) => issueKey === editing?.open}
    >
      {(shown) => (
        <ul className="follow-ups">
          {shown.map((followUp) => (
            <FollowUp key={followUp.issueKey} followUp={followUp} editing={editing} />
          ))}
        </ul>
      )}
    </Shortened>
  );
}
