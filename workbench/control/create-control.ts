/**
 * The control calls under `/workbench`: how a driver from outside reads and moves the site. Their contract is kept by
 * `test/workbench/control`. Beyond it, for tests and the page: `GET` and `DELETE /unmodelled`, `GET /logs`,
 * `POST /invoke`, `POST /jira/import`, `GET /slack/workspace`, `GET` and `POST /slack/home`, and `POST /slack/…` for what people do by themselves:
 * `post`, `edit`, `delete`, `reaction`, `join`, `leave`, `invite`, `channel`, `close`, `hire`, `deactivate`,
 * `person`, `make-channel`, `publish`; and `POST /withhold {jiraPermissions, slackScopes}`, which takes from the app what is named.
 */
import { Hono } from 'hono';
import type { Workbench } from '../server/workbench.ts';
import { answerToError } from './answer-to-error.ts';
import { automationCalls } from './automation.ts';
import { callLogCalls } from './call-log.ts';
import { clockCalls } from './clock.ts';
import { deliveryCalls } from './deliveries.ts';
import { faultCalls } from './faults.ts';
import { invokeCalls } from './invoke.ts';
import { jiraImportCalls } from './jira-import.ts';
import { jiraMailCalls } from './jira-mail.ts';
import { fromThisMachine } from './loopback.ts';
import { resetCalls } from './reset.ts';
import { sessionCalls } from './session.ts';
import { slackCalls } from './slack.ts';
import { slackAdministrationCalls } from './slack-administration.ts';
import { slackChannelCalls } from './slack-channel.ts';
import { slackPersonCalls } from './slack-person.ts';
import { slackWorkforceCalls } from './slack-workforce.ts';
import { unmodelledCalls } from './unmodelled.ts';
import { withholdCalls } from './withhold.ts';

const groups = [
  sessionCalls,
  clockCalls,
  callLogCalls,
  faultCalls,
  deliveryCalls,
  slackCalls,
  slackPersonCalls,
  slackAdministrationCalls,
  slackChannelCalls,
  slackWorkforceCalls,
  automationCalls,
  jiraImportCalls,
  jiraMailCalls,
  invokeCalls,
  unmodelledCalls,
  withholdCalls,
  resetCalls,
];

export function createControl(workbench: Workbench): Hono {
  const control = new Hono();
  control.use(fromThisMachine);
  for (const calls of groups) control.route('/', calls(workbench));
  control.all('*', ({ req, json }) => json({ message: `There is no control call ${req.method} ${req.path}` }, 404));
  control.onError((error, { req }) => answerToError(error, req.raw));
  return control;
}
