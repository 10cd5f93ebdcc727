/** https://docs.slack.dev/reference/objects: channels begin with C (or G), people with U or W, user groups with S. */
const shapes = {
  channel: /^[CG][A-Z0-9]{7,20}$/,
  person: /^[UW][A-Z0-9]{7,20}$/,
  group: /^S[A-Z0-9]{7,20}$/,
} as const;

export const isId = (what: keyof typeof shapes, text: string): boolean => shapes[what].test(text);
