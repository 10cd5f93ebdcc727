import { invalidArguments, SlackRefusal } from '../refusal.ts';
import { replaceView, showView } from '../workspace/open-view.ts';
import { exchangeTrigger } from '../workspace/trigger.ts';
import { type View, viewObject } from '../workspace/view.ts';
import type { Call, Methods } from './method.ts';

const givenView = (call: Call) => call.args.structure('view', 'invalid_arguments');

function trigger(call: Call) {
  const id = call.args.text('trigger_id') || call.args.text('interactivity_pointer');
  if (!id) throw invalidArguments('missing required field: trigger_id');
  return exchangeTrigger(call.workspace, id);
}

function named(call: Call): View {
  const id = call.args.text('view_id');
  const externalId = call.args.text('external_id');
  if (!id && !externalId) throw invalidArguments('missing required field: view_id');
  const view = id
    ? call.workspace.views.get(id)
    : call.workspace.views.values().find((each) => each.external_id === externalId);
  if (!view) throw new SlackRefusal('not_found');
  return view;
}

function publish(call: Call) {
  const user = call.args.required('user_id');
  if (!call.workspace.users.has(user)) throw new SlackRefusal('user_not_found');
  if (!call.workspace.app.features?.app_home?.home_tab_enabled) throw new SlackRefusal('not_enabled');
  const before = call.workspace.views.values().find((view) => view.user === user && view.type === 'home');
  const hash = call.args.text('hash');
  if (hash && before && hash !== before.hash) throw new SlackRefusal('hash_conflict');
  const view = before
    ? replaceView(call.workspace, before, givenView(call))
    : showView(call.workspace, givenView(call), { user, type: 'home' });
  return { view: viewObject(view) };
}

/** https://docs.slack.dev/reference/methods/views.open, views.push, views.update, views.publish */
export const views: Methods = {
  'views.open': {
    scopes: [],
    tier: 4,
    takes: ['trigger_id', 'interactivity_pointer', 'view'],
    run(call) {
      const { user } = trigger(call);
      return { view: viewObject(showView(call.workspace, givenView(call), { user, type: 'modal' })) };
    },
  },
  'views.push': {
    scopes: [],
    tier: 4,
    takes: ['trigger_id', 'interactivity_pointer', 'view'],
    run(call) {
      const { user, viewId } = trigger(call);
      const on = viewId ? call.workspace.views.get(viewId) : undefined;
      if (!on) throw new SlackRefusal('not_found');
      return { view: viewObject(showView(call.workspace, givenView(call), { user, type: 'modal', on })) };
    },
  },
  'views.update': {
    scopes: [],
    tier: 4,
    takes: ['view_id', 'external_id', 'view', 'hash'],
    run(call) {
      const before = named(call);
      const hash = call.args.text('hash');
      if (hash && hash !== before.hash) throw new SlackRefusal('hash_conflict');
      return { view: viewObject(replaceView(call.workspace, before, givenView(call))) };
    },
  },
  'views.publish': { scopes: [], tier: 4, takes: ['user_id', 'view', 'hash'], run: publish },
};
