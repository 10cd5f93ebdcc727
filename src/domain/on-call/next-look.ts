/** How the due list names the next change of who is on call, among incidents, whose ids are numbers. */
export const onCallDue = 'on-call';

/** How far ahead the app looks for it, in milliseconds. */
export const onCallAhead = 14 * 24 * 3_600_000;
