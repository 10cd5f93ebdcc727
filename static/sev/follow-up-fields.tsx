import type { PersonView } from '../../src/contract/sev-view';
import { Choice } from './choice';
import { PersonField } from './person-field';
import type { SevRef } from './sev-backend';
import { TextField } from './text-field';

export interface FollowUpValues {
  readonly title: string;
  readonly priority: 'high' | 'low';
  readonly assignee: PersonView | undefined;
  /** A day such as `2026-12-07`; '' for none. */
  readonly dueDate: string;
}

interface FollowUpFieldsProps {
  readonly issue: SevRef;
  readonly values: FollowUpValues;
  readonly onTitle: (title: string) => void;
  readonly onPriority: (priority: 'high' | 'low') => void;
  readonly onAssignee: (assignee: PersonView | undefined) => void;
  readonly onDueDate: (day: string) => void;
  readonly titleError: string | undefined;
  readonly dueHint?: string;
}

const priorities = [
  { value: 'high', label: 'High', meaning: 'The SEV can only be closed when it is done.' },
  { value: 'low', label: 'Low', meaning: 'Worth doing; the SEV does not wait for it.' },
] as const;

export const FollowUpFields = ({ issue, values, titleError, dueHint, ...on }: FollowUpFieldsProps) => (
  <>
    <TextField label="What has to be done" value={values.title} onChange={on.onTitle} error={titleError} />
    <Choice legend="Priority" options={priorities} value={values.priority} onChange={on.onPriority} inline />
    <div className="field-pair">
      <PersonField
        label="Assignee"
        issue={issue}
        value={values.assignee}
        onChange={on.onAssignee}
        hint="Type the beginning of a name."
      />
      <TextField
        label="Due date"
        type="date"
        value={values.dueDate}
        onChange={on.onDueDate}
        {...(dueHint ? { hint: dueHint } : {})}
      />
    </div>
  </>
);
