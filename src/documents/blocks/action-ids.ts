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
} as const;

export const shortcutIds = { report: 'report_incident', reportMessage: 'report_message' } as const;

/** The events that the app subscribes to in Slack. */
export const eventTypes = ['app_mention'] as const;

export const slashCommand = '/sev';
