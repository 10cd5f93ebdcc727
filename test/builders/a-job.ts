import type { Job } from '../../src/domain/work.ts';
import { omar } from './a-person.ts';

/** The on-call asked in Slack for what `work` says, and nothing was done yet; say what is different. */
export const aJob = (different: Partial<Job> = {}): Job => ({
  id: 'command:1',
  work: { kind: 'acknowledge', incident: { issueKey: 'SEV-42' } },
  actor: { via: 'slack', slackUserId: omar.slackUserId },
  reply: { kind: 'response-url', url: 'https://hooks.slack.example/1' },
  receivedAt: '2026-11-23T10:20:00.000Z',
  attempts: 0,
  progress: {},
  ...different,
});
