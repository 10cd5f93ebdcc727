import { useId } from 'react';
import type { ComponentPolicyView } from '../../src/contract/policy-view';
import type { NamedView } from '../../src/contract/settings-screen';
import { Button } from '../sev/button';
import { GroupsField } from './groups-field';
import { PeopleField } from './people-field';

export interface InviteeLists {
  readonly groups: readonly NamedView[];
  readonly nameOf: (id: string) => string;
  readonly onNamed: (id: string, name: string) => void;
}

interface ComponentInviteesProps extends InviteeLists {
  readonly component: ComponentPolicyView;
  readonly faultAt: (setting: keyof ComponentPolicyView) => string | undefined;
  readonly onChange: (component: ComponentPolicyView) => void;
  readonly onRemove: () => void;
}

/** Whom a SEV of that component calls in. */
export function ComponentInvitees({ component, faultAt, onChange, onRemove, ...lists }: ComponentInviteesProps) {
  const id = useId();
  const { name, inviteGroupIds, inviteUserIds } = component;
  const fault = faultAt('name');
  return (
    <fieldset className="field" aria-describedby={fault && `${id}-error`}>
      <legend dir="auto">{name}</legend>
      {fault && (
        <p id={`${id}-error`} className="field-error">
          {fault}
        </p>
      )}
      <GroupsField
        {...lists}
        ids={inviteGroupIds}
        error={faultAt('inviteGroupIds')}
        onChange={(ids) => onChange({ ...component, inviteGroupIds: ids })}
      />
      <PeopleField
        {...lists}
        ids={inviteUserIds}
        error={faultAt('inviteUserIds')}
        onChange={(ids) => onChange({ ...component, inviteUserIds: ids })}
      />
      <div>
        <Button appearance="subtle" aria-label={`Remove component ${name}`} onClick={onRemove}>
          Remove component
        </Button>
      </div>
    </fieldset>
  );
}
