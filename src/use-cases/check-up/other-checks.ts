import { holdsLiveParts, unknownPlaceholders } from '../../documents/storage/post-mortem-page';
import { scheduleFindings } from '../../domain/check-up/health';
import { spaceFinding, type TemplateState, templateFindings } from '../../domain/check-up/post-mortem-place';
import type { Ports } from '../../ports/ports';
import type { Check } from './check';

export const spaceCheck: Check = {
  id: 'confluence-space',
  what: 'The Confluence space',
  look: async ({ wikiFacts: { spaceKey, seesSpace } }) => [spaceFinding({ spaceKey, seen: await seesSpace() })],
};

export const templateCheck: Check = {
  id: 'template',
  what: 'The post mortem template',
  look: async (ports) => templateFindings(await templateState(ports)),
};

async function templateState({ policies, templates }: Ports): Promise<TemplateState> {
  const { postMortemTemplateId } = await policies.current();
  if (postMortemTemplateId === undefined) return { kind: 'none' };
  const template = await templates.read(postMortemTemplateId);
  if (!template) return { kind: 'gone' };
  return { kind: 'team', unknown: unknownPlaceholders(template.body), hasLiveParts: holdsLiveParts(template.body) };
}

export const scheduleCheck: Check = {
  id: 'schedule',
  what: 'The schedule and the queue',
  async look({ clock, health, jobs, passes }) {
    const [lastTick, lastPass, oldestUndone] = await Promise.all([
      health.last('tick'),
      passes.last(),
      jobs.oldestUndone(),
    ]);
    return scheduleFindings({ now: clock.now(), lastTick, lastPass, oldestUndone });
  },
};
