import { sentence } from '../../documents/blocks/message';
import { channelUrl } from '../../documents/links';
import { defaultTemplate } from '../../documents/storage/default-template';
import { postMortemPage, postMortemTitle } from '../../documents/storage/post-mortem-page';
import { inOrder } from '../../domain/timeline/timeline';
import type { Ports } from '../../ports/ports';
import type { PostMortemPage } from '../../ports/post-mortem-pages';
import { type SevAtWork, since } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import { restrictPage } from '../settling/keep-private';
import type { Settled } from '../settling/settlement';

/** The team's template as it is now. Where there is none, or none any more, the app's own does. */
export async function currentTemplate(ports: Ports): Promise<string> {
  const { postMortemTemplateId } = await ports.policies.current();
  const template = postMortemTemplateId === undefined ? undefined : await ports.templates.read(postMortemTemplateId);
  return template?.body ?? defaultTemplate();
}

/** Step 7 of the policy: finds or drafts the post mortem from the team's template. */
export async function draftPostMortem(
  ports: Ports,
  sev: SevAtWork,
  settled: Settled,
  template: Promise<string>,
): Promise<PostMortemPage> {
  const title = postMortemTitle(settled.after);
  return sev.job.once('page', {
    find: async () => asStep(await ports.pages.find(settled.after.issueKey, title)),
    make: async () => {
      const body = await draft(ports, sev, settled, template);
      const { issueKey } = settled.after;
      return asStep(await ports.pages.create({ issueKey, title, body, isPrivate: sev.record.value.private === true }));
    },
  });
}

/** Makes the page findable from the issue and the channel. Runs until it has succeeded once. */
export async function linkPostMortem(
  ports: Ports,
  sev: SevAtWork,
  { after, owner }: Settled,
  page: PostMortemPage,
): Promise<void> {
  if (sev.record.value.private) await restrictPage(ports, sev, owner, page);
  await together([
    ports.pages.mark(page.pageId, after.issueKey),
    ports.issues.write(after, { ...after, postMortemUrl: page.url }, []),
    tell(ports, sev, page),
  ]);
  sev.record.update({ postMortem: page, pageAwaited: undefined });
}

function asStep(page: PostMortemPage): Made;
function asStep(page: PostMortemPage | undefined): Made | undefined;
function asStep(page: PostMortemPage | undefined): Made | undefined {
  if (!page) return undefined;
  const { pageId, title, url, authorAccountId } = page;
  return { pageId, title, url, ...(authorAccountId ? { authorAccountId } : {}) };
}

type Made = { pageId: string; title: string; url: string; authorAccountId?: string };

async function draft(
  ports: Ports,
  { record }: SevAtWork,
  { after, owner, issueUrl, entries }: Settled,
  template: Promise<string>,
): Promise<string> {
  const recorded = await ports.timelines.of(after.issueId);
  const known = new Set(recorded.map(({ id }) => id));
  const { channel, reportText } = record.value;
  return postMortemPage(await template, {
    incident: after,
    ownerName: owner?.name,
    reportText,
    issueUrl,
    channel: channel && { name: channel.name, url: channelUrl(channel.id) },
    timeline: inOrder([...recorded, ...entries.filter(({ id }) => !known.has(id))]),
    liveView: (parts) => ports.pages.liveView(after.issueKey, parts),
  });
}

async function tell(ports: Ports, sev: SevAtWork, page: PostMortemPage): Promise<void> {
  const { job, record } = sev;
  const { channel, issueId } = record.value;
  if (!channel) return;
  const id = `${issueId}:post-mortem`;
  await job.once('post-mortem-told', {
    find: () => ports.chat.findPosted(channel.id, id, since(sev)),
    make: () =>
      ports.chat.post(
        channel.id,
        id,
        sentence(['The post mortem is drafted: ', { url: page.url, text: page.title }, '. Please add what you know.']),
      ),
  });
}
