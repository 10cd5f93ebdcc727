import { useState } from 'react';
import type { PersonView } from '../../src/contract/sev-view';
import { Form } from '../sev/form';
import { PersonField } from '../sev/person-field';
import type { SevRef } from '../sev/sev-backend';
import type { ChangeFormProps } from './change-form';

/** Hands the SEV to somebody, who is asked to accept. */
export function OwnerForm({ issue, busy, onSubmit, onCancel }: ChangeFormProps & { readonly issue: SevRef }) {
  const [owner, setOwner] = useState<PersonView>();
  const [sent, setSent] = useState(false);
  const submit = () => {
    setSent(true);
    if (owner) onSubmit({ kind: 'owner', accountId: owner.accountId });
  };
  return (
    <Form label="Change owner" submit="Hand over" busy={busy} onSubmit={submit} onCancel={onCancel}>
      <PersonField
        label="New owner"
        issue={issue}
        value={owner}
        onChange={setOwner}
        hint="Type the beginning of a name and choose from the list. They are asked to accept."
        error={sent && !owner ? 'Choose somebody from the list.' : undefined}
      />
    </Form>
  );
}
