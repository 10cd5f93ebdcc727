/** Which fields the seeded screens hold: what a request may set when it creates, edits or transitions an issue. */
import type { Actor } from '../actor.ts';
import { may } from '../permission-scheme.ts';
import { incidentType } from '../seeded/projects.ts';
import type { Field } from './field.ts';
import type { FieldCatalogue } from './field-catalogue.ts';

/** `none`: a transition without a screen, on which nothing can be set. */
export type Screen = 'create' | 'edit' | 'transition' | 'none';

const onIssueScreens = ['summary', 'description', 'priority', 'assignee', 'reporter', 'duedate', 'labels'];
const onIncidentScreens = ['components', 'security'];
const onTransitionScreen = ['assignee', 'priority'];

/** The app's fields for people to enter stand on the Incident's screens; its read-only ones stand on none. */
export function fieldsOnScreen(catalogue: FieldCatalogue, screen: Screen, typeId: string): readonly Field[] {
  if (screen === 'none') return [];
  const ofIncident = typeId === incidentType.id ? onIncidentScreens : [];
  const ids = screen === 'transition' ? onTransitionScreen : [...onIssueScreens, ...ofIncident];
  const system = catalogue.all.filter(({ id }) => ids.includes(id));
  const ofApp = typeId === incidentType.id ? catalogue.ofApp.filter(({ forge }) => !forge?.readOnly) : [];
  return [...system, ...ofApp];
}

/** A field that the actor may not set is, to that actor, not on the screen. */
export function isOpenTo(field: Field, actor: Actor, projectId: string): boolean {
  if (field.id === 'reporter') return may(actor, 'MODIFY_REPORTER', projectId);
  if (field.id === 'security') return may(actor, 'SET_ISSUE_SECURITY', projectId);
  if (field.id === 'duedate') return may(actor, 'SCHEDULE_ISSUES', projectId);
  return true;
}
