export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export const linkTypes: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export function linkTypeOf(id: string): LinkType {
  const found = linkTypes.find((type) => type.id === id);
  if (!found) throw new Error(`There is no link type with the id ${id}`);
  return found;
}

export function linkTypeJson(type: LinkType, origin: string): Record<string, unknown> {
  return { ...type, self: `${origin}/rest/api/3/issueLinkType/${type.id}` };
}
