import { useState } from 'react';
import type { SevChange } from '../../src/contract/sev-screen';
import type { PersonView, SevView } from '../../src/contract/sev-view';
import { FollowUpFields } from './follow-up-fields';
import { Form } from './form';
import type { SevRef } from './sev-backend';

interface FollowUpFormProps {
  readonly issue: SevRef;
  readonly dueDates: SevView['dueDates'];
  readonly busy: boolean;
  readonly onSubmit: (change: SevChange) => void;
  readonly onCancel: () => void;
}

/** What still has to be done because of the SEV, of high or low priority. */
export function FollowUpForm({ issue, dueDates, busy, onSubmit, onCancel }: FollowUpFormProps) {
  const [title, setTitle] = useState('');
  const [priority, setPriority] = useState<'high' | 'low'>('high');
  const [assignee, setAssignee] = useState<PersonView>();
  const [dueDate, setDueDate] = useState('');
  const [sent, setSent] = useState(false);
  const text = title.trim();
  const submit = () => {
    setSent(true);
    if (!text) return;
    onSubmit({
      kind: 'follow-up',
      priority,
      title: text,
      ...(assignee ? { assigneeAccountId: assignee.accountId } : {}),
      ...(dueDate ? { dueDate } : {}),
    });
  };
  return (
    <Form label="Add follow-up" submit="Add" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <FollowUpFields
        issue={issue}
        values={{ title, priority, assignee, dueDate }}
        onTitle={setTitle}
        onPriority={setPriority}
        onAssignee={setAssignee}
        onDueDate={setDueDate}
        titleError={sent && !text ? 'Say what has to be done.' : undefined}
        dueHint={`Left blank, it is due on ${dueDates[priority]}.`}
      />
    </Form>
  );
}
