import { type Finding, fine, unknown, wrong } from './finding';

export interface SpaceSeen {
  readonly spaceKey: string;
  readonly seen: boolean;
}

export function spaceFinding({ spaceKey, seen }: SpaceSeen): Finding {
  const subject = { id: 'confluence-space', what: `Confluence space ${spaceKey}` };
  if (seen) return fine(subject, 'The app sees it.');
  return wrong(subject, {
    says: 'There is no such space, or the app may not see it.',
    breaks: 'No post mortem can be drafted.',
    mend: `Make the space ${spaceKey} in Confluence, or let the app into it.`,
  });
}

export type TemplateState =
  | { readonly kind: 'none' | 'gone' }
  | { readonly kind: 'team'; readonly unknown: readonly string[]; readonly hasLiveParts: boolean };

export function templateFindings(template: TemplateState): readonly Finding[] {
  const subject = { id: 'template', what: 'Post mortem template' };
  switch (template.kind) {
    case 'none':
      return [
        unknown(subject, {
          says: "The team has none; the app's own is used.",
          mend: 'Create the template to edit it.',
          remedy: 'create-template',
        }),
      ];
    case 'gone':
      return [
        wrong(subject, {
          says: 'The one that was chosen is not in Confluence any more.',
          breaks: "Post mortems are made from the app's own.",
          mend: 'Create it again, or restore it in Confluence.',
          remedy: 'create-template',
        }),
      ];
    case 'team':
      return inTemplate(template);
  }
}

function inTemplate({ unknown: names, hasLiveParts }: Extract<TemplateState, { kind: 'team' }>): readonly Finding[] {
  const findings = [
    ...names.map((name) =>
      wrong(
        { id: `template:${name}`, what: `Placeholder ${name} in the post mortem template` },
        {
          says: 'It stands for nothing.',
          breaks: 'In each new post mortem somebody is asked to fill it in.',
          mend: 'Correct its name in the template.',
        },
      ),
    ),
    ...(hasLiveParts
      ? []
      : [
          wrong(
            { id: 'template:live', what: 'Live parts in the post mortem template' },
            {
              says: 'None of sev-live, sev-facts, sev-timeline and sev-follow-ups is in it.',
              breaks: 'Post mortems do not show what happens in the SEV after they are drafted.',
              mend: 'Add the placeholder sev-live to the template.',
            },
          ),
        ]),
  ];
  return findings.length > 0
    ? findings
    : [fine({ id: 'template', what: 'Post mortem template' }, 'Every placeholder in it stands for something.')];
}
