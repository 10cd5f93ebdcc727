/** Brings the SEV's channel into line with what the SEV has become, and adds who is still to come. */
import { channelUrl } from '../../documents/links';
import type { Incident } from '../../domain/incident';
import type { Ports } from '../../ports/ports';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import { draftPostMortem, linkPostMortem } from '../post-mortem/draft-post-mortem';
import { letPageFollow } from '../post-mortem/let-page-follow';
import { showCard } from '../report/show-card';
import { showMeeting } from '../review/show-meeting';
import { informStakeholders } from '../settling/inform-stakeholders';
import type { Settled, Settlement } from '../settling/settlement';
import { addPeople, mayLackPeople, peopleToAdd } from './add-people';
import { announceNews } from './announce-news';
import { archivedEntry } from './archive-channel';
import { inChannel } from './in-channel';
import { notInvitedFor, policyInvitees } from './policy-invitees';
import { restoreChannel } from './restore-channel';
import { showBookmarks } from './show-bookmarks';
import { showSummary, showTopic } from './show-summary';

interface ForChannel {
  readonly template: Promise<string> | undefined;
  readonly people: Promise<readonly string[]> | undefined;
}

export async function workInChannel(ports: Ports, sev: SevAtWork, settled: Settled, given: ForChannel): Promise<void> {
  const { template, people } = given;
  const end = await inChannel(ports, sev, () =>
    together([
      showInChannel(ports, sev, settled, template),
      ...(people !== undefined ? [prepareChannel(ports, sev, settled.after, people)] : []),
    ]),
  );
  if (end !== 'archived') return;
  const { issueId } = settled.after;
  await together(archivedEntry(sev.record.value).map((entry) => ports.timelines.add(issueId, entry)));
  await restoreChannel(ports, sev, settled);
  await showCard(ports, sev, settled);
}

/** For a channel that is ready, whom the policy names for what is new of it; where people are named, only those. */
export function newcomers(
  ports: Ports,
  sev: SevAtWork,
  { after }: Settlement,
  withNames: Promise<Settled>,
): Promise<readonly string[]> | undefined {
  if (mayLackPeople(sev)) return withNames.then((names) => peopleToAdd(ports, sev, names));
  const unseen = after.status === 'Closed' ? undefined : notInvitedFor(sev.record.value, after);
  return unseen && policyInvitees(ports, unseen);
}

async function showInChannel(
  ports: Ports,
  sev: SevAtWork,
  settled: Settled,
  template: Promise<string> | undefined,
): Promise<void> {
  const page = template !== undefined ? draftPostMortem(ports, sev, settled, template) : Promise.resolve(undefined);
  await together([
    letPageFollow(
      ports,
      sev,
      settled,
      page.then((drafted) => drafted && linkPostMortem(ports, sev, settled, drafted)),
    ),
    // A page that fails must not keep the summary from telling the rest.
    page.catch(() => undefined).then((drafted) => showSummary(ports, sev, settled, drafted)),
    page.catch(() => undefined).then((drafted) => showBookmarks(ports, sev, settled, drafted)),
    showTopic(ports, sev, settled),
    announceNews(ports, sev, settled),
    page.catch(() => undefined).then((drafted) => showMeeting(ports, sev, settled, drafted)),
    informStakeholders(ports, sev, settled),
  ]);
}

/** Runs until it has succeeded once. */
async function prepareChannel(
  ports: Ports,
  sev: SevAtWork,
  after: Incident,
  people: Promise<readonly string[]>,
): Promise<void> {
  const { channel } = sev.record.value;
  if (!channel) return;
  await together([
    people.then((slackUserIds) => addPeople(ports, sev, channel, slackUserIds)),
    ports.issues.write(after, { ...after, channelUrl: channelUrl(channel.id) }, []),
  ]);
  sev.record.update({ channelReady: true, invitedFor: after.severity, invitedForComponents: after.components });
}
