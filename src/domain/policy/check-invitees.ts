import { isId } from '../chat-id';
import { componentKey } from './component-name';
import type { ComponentPolicy, Invitees } from './policy';

interface InviteeFault {
  readonly field: string;
  readonly text: string;
}

const mostPeople = 100;
const mostGroups = 20;
const mostComponents = 50;
/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-components/ */
const longestName = 255;

/** @param at path of the setting that holds them, such as `severities.1` */
export const inviteeFaults = (at: string, { inviteGroupIds, inviteUserIds }: Invitees): readonly InviteeFault[] => [
  ...faultAt(`${at}.inviteGroupIds`, idsFault('group', inviteGroupIds, mostGroups)),
  ...faultAt(`${at}.inviteUserIds`, idsFault('person', inviteUserIds, mostPeople)),
];

/** Field by field, such as `components.0.name`. */
export const componentFaults = (components: readonly ComponentPolicy[]): readonly InviteeFault[] => [
  ...faultAt('components', components.length > mostComponents ? `Name ${mostComponents} at most.` : undefined),
  ...components.flatMap((component, place) => [
    ...faultAt(`components.${place}.name`, nameFault(component.name, components.slice(0, place))),
    ...inviteeFaults(`components.${place}`, component),
  ]),
];

export function idsFault(what: 'person' | 'group', ids: readonly string[], most: number): string | undefined {
  const kind = what === 'person' ? 'member of Slack' : 'Slack user group';
  const wrong = ids.find((id) => !isId(what, id));
  if (wrong !== undefined) return `${wrong} is no id of a ${kind}.`;
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `${twice} is named twice.`;
  return ids.length > most ? `Name ${most} at most. For more people use a user group.` : undefined;
}

function nameFault(name: string, before: readonly ComponentPolicy[]): string | undefined {
  if (name.trim() === '' || name.length > longestName) return 'Give the name as Jira shows it.';
  const isNamedBefore = before.some((other) => componentKey(other.name) === componentKey(name));
  return isNamedBefore ? `${name} is named twice.` : undefined;
}

const faultAt = (field: string, text: string | undefined): readonly InviteeFault[] =>
  text === undefined ? [] : [{ field, text }];
