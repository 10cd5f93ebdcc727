import { useState } from 'react';
import type { SevChange } from '../../src/contract/sev-screen';
import { changeOf, type FollowUpDraft } from './follow-up-draft';
import { FollowUpFields } from './follow-up-fields';
import { Form } from './form';
import type { SevRef } from './sev-backend';

interface FollowUpEditorProps {
  readonly issue: SevRef;
  readonly draft: FollowUpDraft;
  readonly onDraft: (draft: FollowUpDraft) => void;
  readonly busy: boolean;
  readonly onSubmit: (change: SevChange) => void;
  readonly onCancel: () => void;
}

/** Changes one follow-up where it stands. The draft lives above it: a list that changes takes no words away. */
export function FollowUpEditor({ issue, draft, onDraft, busy, onSubmit, onCancel }: FollowUpEditorProps) {
  const [sent, setSent] = useState(false);
  const submit = () => {
    setSent(true);
    if (!draft.title.trim()) return;
    const change = changeOf(draft);
    if (change) onSubmit(change);
    else onCancel();
  };
  return (
    <Form label={`Edit ${draft.issueKey}`} submit="Save" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <FollowUpFields
        issue={issue}
        values={draft}
        onTitle={(title) => onDraft({ ...draft, title })}
        onPriority={(priority) => onDraft({ ...draft, priority })}
        onAssignee={(assignee) => onDraft({ ...draft, assignee })}
        onDueDate={(dueDate) => onDraft({ ...draft, dueDate })}
        titleError={sent && !draft.title.trim() ? 'Say what has to be done.' : undefined}
      />
    </Form>
  );
}
