import type { PostMortemTemplate, PostMortemTemplates } from '../../src/ports/post-mortem-templates.ts';

export interface FakeTemplates extends PostMortemTemplates {
  readonly all: Map<string, PostMortemTemplate>;
}

export function fakeTemplates(): FakeTemplates {
  const all = new Map<string, PostMortemTemplate>();
  return {
    all,
    read: async (templateId) => all.get(templateId),
    find: async (name) => [...all.values()].find((template) => template.name === name),
    async create({ name, body }) {
      const templateId = String(900 + all.size);
      const template = { templateId, name, body, url: `https://example.atlassian.net/wiki/templates/${templateId}` };
      all.set(templateId, template);
      return template;
    },
  };
}
