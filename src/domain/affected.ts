/** What information security guards, and an incident can harm. */
export const affectable = ['confidentiality', 'integrity', 'availability'] as const;

export type Affected = (typeof affectable)[number];
