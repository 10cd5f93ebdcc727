/** What concerns apps: their Home tab, mentions, files, workflows and functions. https://docs.slack.dev/reference/events */
import type { SlackEvent } from '@slack/types';

const event_ts = '1795428000.000400';
const scope = { name: 'chat:write', description: 'Send messages', is_dangerous: false, token_type: 'bot' } as const;
const file = { file_id: 'F0GRAPH', user_id: 'U0ERIN', file: { id: 'F0GRAPH' }, event_ts };
const steps = [{ app_id: 'A0SEV', workflow_step_id: 'step', callback_id: 'page' }];
const draft = { version_id: '1', app_steps: steps };
const assistant_thread = {
  user_id: 'U0ERIN',
  context: { channel_id: 'C0SEV1', team_id: 'T0TEAM', enterprise_id: null },
  channel_id: 'D0ERIN',
  thread_ts: '1795427000.000100',
};
const theApp = {
  app_id: 'A0SEV',
  app_name: 'SEV Response',
  app_owner_id: 'U0ERIN',
  team_id: 'T0TEAM',
  team_domain: 'example',
  event_ts,
};

const homeOpened = {
  type: 'app_home_opened',
  user: 'U0ERIN',
  channel: 'D0ERIN',
  tab: 'home',
  event_ts,
} as const satisfies SlackEvent;

const mention = {
  type: 'app_mention',
  user: 'U0ERIN',
  text: '<@U0BOT> where do we stand?',
  ts: '1795428000.000100',
  channel: 'C0SEV1',
  team: 'T0TEAM',
  client_msg_id: '7d1f0a3e-2b7b-4d6e-9f3c-0d5a6c1b2e3f',
  event_ts,
} as const satisfies SlackEvent;

export const appEvents = [
  homeOpened,
  { ...homeOpened, tab: 'messages' },
  mention,
  { type: 'app_uninstalled' },
  { type: 'app_installed', ...theApp, user_id: 'U0ERIN' },
  { type: 'app_deleted', ...theApp },
  { type: 'app_uninstalled_team', ...theApp, user_id: 'U0ERIN' },
  { type: 'app_context_changed', channel: 'D0ERIN', user: 'U0ERIN', context: { entities: [] }, event_ts },
  {
    type: 'app_requested',
    app_request: {
      id: '1234',
      app: {
        id: 'A0OTHER',
        name: 'Other',
        description: 'Another app',
        help_url: 'https://example.com/help',
        privacy_policy_url: 'https://example.com/privacy',
        app_homepage_url: 'https://example.com',
        app_directory_url: 'https://example.slack.com/apps/A0OTHER',
        is_granular_bot_app: true,
        is_app_directory_approved: true,
        is_internal: false,
        additional_info: '',
      },
    },
    previous_resolution: { status: 'approved', scopes: scope },
    is_user_app_collaborator: false,
    user: { id: 'U0ERIN', name: 'erin', email: 'erin@example.com' },
    team: { id: 'T0TEAM', name: 'Example', domain: 'example' },
    scopes: scope,
    message: 'Please',
    date_created: 1795428000,
  },
  { type: 'tokens_revoked', tokens: { oauth: ['U0ERIN'], bot: ['U0BOT'] } },
  { type: 'assistant_thread_started', assistant_thread, event_ts },
  { type: 'assistant_thread_context_changed', assistant_thread, event_ts },
  {
    type: 'agent_session_stopped',
    channel: 'D0ERIN',
    user: 'U0ERIN',
    thread_ts: '1795427000.000100',
    streaming_message_ts: ['1795427001.000100'],
    event_ts,
  },
  {
    type: 'agent_session_title_changed',
    channel: 'D0ERIN',
    user: 'U0ERIN',
    team_id: 'T0TEAM',
    thread_ts: '1795427000.000100',
    title: 'Payments',
    event_ts,
  },
  { type: 'call_rejected', call_id: 'R0CALL', user_id: 'U0ERIN', channel_id: 'D0ERIN', external_unique_id: 'call-1' },
  {
    type: 'entity_details_requested',
    user: 'U0ERIN',
    trigger_id: '1.2.x',
    link: { url: 'https://example.com/1', domain: 'example.com' },
    entity_url: 'https://example.com/1',
    user_locale: 'en-US',
    channel: 'C0SEV1',
    event_ts,
  },
  { type: 'file_change', file_id: 'F0GRAPH', file: { id: 'F0GRAPH' } },
  { type: 'file_comment_deleted', comment: 'Fc0COMMENT', file_id: 'F0GRAPH', file: { id: 'F0GRAPH' } },
  { type: 'file_created', ...file },
  { type: 'file_deleted', file_id: 'F0GRAPH', channel_ids: ['C0SEV1'], event_ts },
  { type: 'file_public', ...file },
  { type: 'file_shared', ...file, channel_id: 'C0SEV1' },
  { type: 'file_unshared', ...file, channel_id: 'C0SEV1' },
  {
    type: 'function_executed',
    function: {
      id: 'Fn0PAGE',
      callback_id: 'page',
      title: 'Page somebody',
      type: 'app',
      input_parameters: [{ type: 'slack#/types/user_id', name: 'whom', is_required: true }],
      output_parameters: [],
      app_id: 'A0SEV',
      date_created: 1795000000,
      date_updated: 1795000000,
      date_deleted: 0,
    },
    inputs: { whom: 'U0ERIN' },
    function_execution_id: 'Fx0RUN',
    workflow_execution_id: 'Wx0RUN',
    bot_access_token: 'xwfp-none',
    event_ts,
  },
  { type: 'workflow_deleted', workflow_id: '1', workflow_draft_configuration: draft, event_ts },
  { type: 'workflow_published', workflow_id: '1', workflow_published_configuration: draft, event_ts },
  { type: 'workflow_unpublished', workflow_id: '1', workflow_draft_configuration: draft, event_ts },
  { type: 'workflow_step_deleted', workflow_id: '1', workflow_draft_configuration: draft, event_ts },
  {
    type: 'workflow_step_execute',
    callback_id: 'page',
    workflow_step: {
      workflow_step_execute_id: 'E0RUN',
      workflow_id: '1',
      workflow_instance_id: '2',
      step_id: '3',
      inputs: { whom: { value: 'U0ERIN' } },
      outputs: [{ name: 'who', type: 'user', label: 'Who' }],
    },
    event_ts,
  },
] satisfies readonly SlackEvent[];
