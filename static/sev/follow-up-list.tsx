import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import type { FollowUpView } from '../../src/contract/sev-view';
import { Lozenge } from './lozenge';
import { OutLink } from './out-link';
import { Person } from './person';
import { plural } from './plural';
import { Shortened } from './shortened';

const FollowUp = ({ followUp }: { readonly followUp: FollowUpView }) => (
  <li className="follow-up">
    <span className={followUp.done ? 'follow-up-mark done' : 'follow-up-mark'}>
      {followUp.done ? <CheckCircleIcon label="Done" /> : <CheckCircleUncheckedIcon label="To do" />}
    </span>
    <OutLink url={followUp.url}>{followUp.issueKey}</OutLink>
    <span className="follow-up-title" dir="auto">
      {followUp.title}
    </span>
    <span className="follow-up-who">
      {followUp.assignee ? <Person person={followUp.assignee} /> : <span className="subtle">Unassigned</span>}
    </span>
    <Lozenge tone={followUp.done ? 'success' : followUp.statusName === 'To Do' ? 'neutral' : 'information'}>
      <bdi>{followUp.statusName}</bdi>
    </Lozenge>
  </li>
);

interface FollowUpListProps {
  readonly followUps: readonly FollowUpView[];
  readonly priority: FollowUpView['priority'];
}

/** The follow-ups of one priority, or a word that there are none. */
export function FollowUpList({ followUps, priority }: FollowUpListProps) {
  const some = followUps.filter((followUp) => followUp.priority === priority);
  if (some.length === 0) return <p className="subtle">{`No ${priority}-priority follow-ups yet.`}</p>;
  return (
    <Shortened items={some} first={8} more={`Show all ${plural(some.length, 'follow-up')}`}>
      {(shown) => (
        <ul className="follow-ups">
          {shown.map((followUp) => (
            <FollowUp key={followUp.issueKey} followUp={followUp} />
          ))}
        </ul>
      )}
    </Shortened>
  );
}
