import type { ComponentPolicyView } from '../../src/contract/policy-view';
import { AddComponent } from './add-component';
import { ComponentInvitees, type InviteeLists } from './component-invitees';
import { labels } from './setting-words';
import type { Drafting } from './use-draft';

interface ComponentsSectionProps extends InviteeLists {
  readonly drafting: Drafting;
}

/** Whom a SEV calls in for the components that its issue has in Jira. */
export function ComponentsSection({ drafting, ...lists }: ComponentsSectionProps) {
  const { draft, change, faultAt } = drafting;
  const { components } = draft;
  const put = (place: number, ...instead: readonly ComponentPolicyView[]) =>
    change('components', [...components.slice(0, place), ...instead, ...components.slice(place + 1)]);
  const fault = faultAt('components');
  return (
    <section className="card" aria-label={labels.components}>
      <h2>{labels.components}</h2>
      <p className="hint">Invited besides those of the severity when the issue has the component in Jira.</p>
      {components.map((component, place) => (
        <ComponentInvitees
          {...lists}
          key={component.name}
          component={component}
          faultAt={(setting) => faultAt(`components.${place}.${setting}`)}
          onChange={(changed) => put(place, changed)}
          onRemove={() => put(place)}
        />
      ))}
      {fault && <p className="field-error">{fault}</p>}
      <AddComponent
        names={components.map(({ name }) => name)}
        onAdd={(name) => put(components.length, { name, inviteUserIds: [], inviteGroupIds: [] })}
      />
    </section>
  );
}
