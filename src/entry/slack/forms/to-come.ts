export const toCome = 'That time is still to come.';

/** @param at ISO 8601 UTC */
export const isToCome = (at: string): boolean => Date.parse(at) > Date.now();
