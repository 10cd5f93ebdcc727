/** One export for each function key in `manifest.yml`; start reading here. */

export { answerProject } from './entry/answer-project';
export { answerMacro, answerPanel } from './entry/answer-screen';
export { answerSettings } from './entry/answer-settings';
export { runAddFollowUpAction } from './entry/automation/add-follow-up-action';
export { runOpenSevAction } from './entry/automation/open-sev-action';
export { checkClose } from './entry/check-close';
export { exportMacro } from './entry/export-macro';
export { issueEvent } from './entry/issue-event';
export { linkEvent } from './entry/link-event';
export { runJob } from './entry/run-job';
export { slackRequest } from './entry/slack-request';
export { tick } from './entry/tick';
