/** What must hold after one pass, whatever happened before: Slack, Jira and the app agree, and nothing is there twice. */
import type { Incident } from '../../../src/domain/incident.ts';
import { monthOf } from '../../../src/domain/metrics/measured-sev.ts';
import { monthAt } from '../../../src/domain/metrics/months.ts';
import type { SevRecord } from '../../../src/domain/sev-record.ts';
import { severityLabel } from '../../../src/domain/severity.ts';
import { isSev, statusName } from '../../../src/domain/status.ts';
import { measureAll } from '../../../src/use-cases/figures/count-sev.ts';
import type { Request } from '../../../src/use-cases/jobs/accept-request.ts';
import type { Team } from '../../fakes/a-team.ts';
import { stored } from '../../fakes/stored.ts';

const cardIn = (team: Team, { issueId }: Incident) =>
  team.chat.channels[0]?.messages.filter(({ id }) => id === `${issueId}:card`) ?? [];

const overOf = ({ status }: Incident) => status === 'Closed' || status === 'Not an incident';

export async function expectAgreement(team: Team): Promise<void> {
  for (const incident of team.issues.all) {
    const record = await team.records.find(incident.issueId);
    if (!record) throw new Error(`${incident.issueKey} is not known to the app`);
    expect({ key: incident.issueKey, noted: record.noted?.status }).toEqual({
      key: incident.issueKey,
      noted: statusName(incident.status),
    });
    expectCard(team, incident);
    if (isSev(incident.status)) expectChannel(team, incident, record);
  }
}

function expectCard(team: Team, incident: Incident): void {
  const cards = cardIn(team, incident);
  expect({ key: incident.issueKey, atMostOne: cards.length <= 1 }).toEqual({ key: incident.issueKey, atMostOne: true });
  if (!overOf(incident)) expect(cards).toHaveLength(1);
  for (const card of cards) {
    if (incident.status === 'Reported') expect(card.text).toContain('Suspected incident');
    else expect(card.text).toContain(statusName(incident.status));
    expect(card.text).toContain(incident.title.replaceAll('&', '&amp;'));
  }
}

function expectChannel(team: Team, incident: Incident, record: SevRecord): void {
  // A channel that was deleted once the SEV was closed stays away.
  if (record.channelDeleted && incident.status === 'Closed') return;
  const channel = team.chat.channels.find(({ id }) => id === record.channel?.id);
  if (!channel) throw new Error(`${incident.issueKey} has no channel`);
  expect(record.channel?.name).toBe(channel.name);
  expect(record.channelArchivedAt !== undefined).toBe(channel.archived);
  if (channel.archived) return;
  expect(record.told.status).toBe(statusName(incident.status));
  expect(channel.joined).toBe(true);
  expect(channel.bookmarks.map(({ title }) => title)).toContain(`${incident.issueKey} in Jira`);
  const words = [statusName(incident.status), ...(incident.severity ? [severityLabel(incident.severity)] : [])];
  for (const word of words) expect(channel.topic).toContain(word);
  const summaries = channel.messages.filter(({ id }) => id === `${incident.issueId}:summary`);
  expect(summaries).toHaveLength(1);
  expect(channel.pinned).toContain(summaries[0]?.ts);
  const shown = JSON.stringify(summaries);
  for (const word of [...words, incident.title.replaceAll('&', '&amp;')]) expect(shown).toContain(word);
  const high = incident.followUps.filter(({ priority }) => priority === 'high');
  if (high.length > 0)
    expect(shown).toContain(`${high.filter(({ done }) => done).length} of ${high.length} high-priority done`);
}

/** The figures are what counting all anew gives, whatever happened in which order. */
export async function expectFigures(team: Team): Promise<void> {
  const counted = await measureAll(team, team.issues.all);
  const months = [...new Set([...counted.map(monthOf), monthAt(team.clock.now())])].sort();
  expect(stored(await team.figures.of(months))).toEqual(stored(counted));
}

export async function expectNothingTwice(team: Team, asked: readonly Request[]): Promise<void> {
  const ids = team.chat.channels.flatMap(({ id: place, messages }) => messages.map(({ id }) => `${place} ${id}`));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const filed = asked.filter(({ work }) => work.kind === 'report' || (work.kind === 'open' && !work.incident));
  expect(team.issues.all).toHaveLength(filed.length);
  const owners = await Promise.all(
    team.chat.channels.filter(({ own }) => own).map(({ id }) => team.records.issueIdOfChannel(id)),
  );
  expect(owners).toEqual([...new Set(owners)]);
  for (const { issueId } of team.issues.all) {
    const entries = (await team.timelines.of(issueId)).map(({ event }) => event);
    const moves = entries.filter(({ kind }) => kind === 'moved').map((event) => JSON.stringify(event));
    expect(moves.filter((move, index) => move === moves[index - 1] && entries.length === moves.length)).toEqual([]);
  }
}

/** Everybody who asked was answered, whatever the answer was, and no job failed. */
export async function expectAnswers(team: Team, asked: readonly Request[]): Promise<void> {
  for (const { id } of asked) {
    const outcome = (await team.jobs.find(id))?.outcome;
    expect({ id, kind: outcome?.kind }).toEqual({ id, kind: expect.stringMatching(/^(done|refused)$/) });
    expect(outcome?.text.length).toBeGreaterThan(0);
  }
  expect(team.chat.told.length).toBeGreaterThanOrEqual(asked.length);
  expect(team.log.events.filter((event) => event === 'job failed' || event === 'mending failed')).toEqual([]);
}
