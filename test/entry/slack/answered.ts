/** What came of a request from Slack: how it was answered, and what it made the app do. */
import { answerSlack } from '../../../src/entry/slack/answer-slack.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aSlackDoor } from '../../fakes/a-slack-door.ts';
import { aTeam } from '../../fakes/a-team.ts';
import type { SampleRequest } from './samples/requests.ts';

/** The channel in which the samples happen is a SEV's. */
const sevChannel = { id: 'C0SEV1', name: 'sev-1-payments' };

export async function answered({ contentType }: Pick<SampleRequest, 'contentType'>, body: string) {
  const team = aTeam();
  await team.records.save(aRecord({ issueId: '10001', issueKey: 'SEV-1', channel: sevChannel }));
  const reply = await answerSlack(aSlackDoor(team), { method: 'POST', headers: { 'content-type': contentType }, body });
  const jobs = await Promise.all(team.queue.waiting.map(({ jobId }) => team.jobs.find(jobId)));
  return {
    status: reply.statusCode,
    errors: team.log.events.filter((event) => event.includes('failed')),
    effects: [
      ...jobs.map((job) => ({ id: job?.id, work: job?.work, actor: job?.actor, reply: job?.reply })),
      ...team.chat.views,
    ],
  };
}
