import {
  defaultTemplate,
  defaultTemplateDescription,
  defaultTemplateName,
} from '../../documents/storage/default-template';
import { unknownPlaceholders } from '../../documents/storage/post-mortem-page';
import type { Phrase } from '../../domain/phrase';
import { policyDifferences } from '../../domain/policy/policy-differences';
import type { Ports } from '../../ports/ports';
import type { PostMortemTemplate } from '../../ports/post-mortem-templates';
import { refuseUnlessAdministrator } from '../people/admit';

/** Which template post mortems are made from. */
export type TemplateSeen =
  | { readonly kind: 'none' }
  /** It was settled on, and is not in Confluence any more; the app's own stands in. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'team';
      readonly name: string;
      readonly url: string;
      /** Names of placeholders in it that there are not. */
      readonly unknown: readonly string[];
    };

export type TemplateProvided =
  | { readonly kind: 'provided' }
  | { readonly kind: 'refused'; readonly text: Phrase }
  /** Somebody else changed the settings at the same time; nothing of theirs was touched. */
  | { readonly kind: 'overtaken' };

export async function seeTemplate(ports: Ports): Promise<TemplateSeen> {
  const { postMortemTemplateId } = (await ports.policies.settled()).policy;
  if (postMortemTemplateId === undefined) return { kind: 'none' };
  const template = await ports.templates.read(postMortemTemplateId);
  if (!template) return { kind: 'gone' };
  const { name, url, body } = template;
  return { kind: 'team', name, url, unknown: unknownPlaceholders(body) };
}

/** Finds the team's template or makes one, and settles on it. One that is there is used as it is, never overwritten. */
export async function provideTemplate(ports: Ports, accountId: string, requestId: string): Promise<TemplateProvided> {
  const refusal = await refuseUnlessAdministrator(ports, accountId);
  if (refusal) return { kind: 'refused', text: refusal };
  const { version, policy } = await ports.policies.settled();
  const { templateId } = await findOrMake(ports, policy.postMortemTemplateId);
  const after = { ...policy, postMortemTemplateId: templateId };
  const differences = policyDifferences(policy, after);
  if (differences.length === 0) return { kind: 'provided' };
  const change = { version: version + 1, requestId, at: ports.clock.now(), accountId, differences };
  return { kind: (await ports.policies.settle(after, change)) === 'settled' ? 'provided' : 'overtaken' };
}

async function findOrMake(ports: Ports, settledOn: string | undefined): Promise<PostMortemTemplate> {
  const settled = settledOn === undefined ? undefined : await ports.templates.read(settledOn);
  const name = defaultTemplateName;
  return (
    settled ??
    (await ports.templates.find(name)) ??
    ports.templates.create({ name, description: defaultTemplateDescription, body: defaultTemplate() })
  );
}
