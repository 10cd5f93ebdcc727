import type { Message, Reaction } from './message.ts';

/** The message with one more reaction, or undefined when that user gave it already. */
export function withReaction(message: Message, name: string, userId: string): Message | undefined {
  const reactions = message.reactions ?? [];
  const before = reactions.find((each) => each.name === name);
  if (before?.users.includes(userId)) return undefined;
  const users = [...(before?.users ?? []), userId];
  const after: Reaction = { name, users, count: users.length };
  return {
    ...message,
    reactions: before ? reactions.map((each) => (each === before ? after : each)) : [...reactions, after],
  };
}

/** The message without it, or undefined when there was none. */
export function withoutReaction(message: Message, name: string, userId: string): Message | undefined {
  const before = message.reactions?.find((each) => each.name === name);
  if (!before?.users.includes(userId)) return undefined;
  const users = before.users.filter((id) => id !== userId);
  const others = (message.reactions ?? []).filter((each) => each.name !== name);
  return { ...message, reactions: users.length > 0 ? [...others, { name, users, count: users.length }] : others };
}
