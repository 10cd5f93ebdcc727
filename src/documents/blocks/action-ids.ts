/** The names by which Slack tells the app which button or shortcut was used. */
export const actionIds = {
  acknowledge: 'acknowledge',
  assign: 'assign',
  openSev: 'open_sev',
  decline: 'decline',
  tryAgain: 'try_again',
  addPeople: 'add_people',
  mitigated: 'mitigated',
  followUp: 'follow_up',
  close: 'close_sev',
  report: 'report',
  openNew: 'open_new',
  list: 'list',
  onCall: 'on_call',
  help: 'help',
  followUps: 'follow_ups',
  postMortem: 'post_mortem',
  reopen: 'reopen_sev',
  severity: 'change_severity',
  owner: 'hand_over',
  impact: 'describe_impact',
  status: 'change_status',
  postUpdate: 'post_update',
  timelineEntry: 'timeline_entry',
  timelineAdd: 'timeline_add',
  timelinePage: 'timeline_page',
  acceptOwnership: 'accept_ownership',
  handBack: 'hand_back',
  roles: 'roles',
  keepChannel: 'keep_channel',
  meeting: 'meeting',
  meetingHeld: 'meeting_held',
  cancelMeeting: 'cancel_meeting',
  approve: 'approve_post_mortem',
  closeAnyway: 'close_anyway',
  contribute: 'contribute',
  nudge: 'nudge',
} as const;

export const shortcutIds = {
  report: 'report_incident',
  reportMessage: 'report_message',
  addToTimeline: 'add_to_timeline',
} as const;

/** The events that the app subscribes to in Slack. */
export const eventTypes = [
  'app_home_opened',
  'app_mention',
  'channel_archive',
  'channel_rename',
  'channel_unarchive',
  'message.channels',
  'message.groups',
  'reaction_added',
  'reaction_removed',
] as const;

export const slashCommand = '/sev';
