/** How the address names a template, beside the pages, which it names by their ids. */
export const templatePlace = (templateId: string): string => `template-${templateId}`;

/** @returns the template's id, undefined for a page */
export const templateAt = (at: string): string | undefined => /^template-(\d+)$/.exec(at)?.[1];
