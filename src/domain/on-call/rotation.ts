/** Who responds when: layers of people who take turns, and those who cover for them. */
import type { Weekday } from '../clock/wall-clock';

/** What the team settled of it. */
export interface OnCallRules {
  /** Whether the rotation says who is on call, or whoever keeps a user group in Slack. */
  readonly source: 'group' | 'rotation';
  /** IANA name of the zone by whose clock hands are changed, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** Of those that cover an instant, the first says who is on call. */
  readonly layers: readonly Layer[];
  /** Whom to turn to while nobody is on call: Slack user ids, the first one first. */
  readonly fallback: readonly string[];
}

export interface Rotation extends Omit<OnCallRules, 'source' | 'fallback'> {
  /** Of those that cover an instant, the last one made says who is on call, whatever the layers say. */
  readonly overrides: readonly Override[];
}

/** People who take turns, each for as many days. */
export interface Layer {
  readonly id: string;
  readonly name: string;
  /** Slack user ids in the order of their turns. */
  readonly people: readonly string[];
  /** The day of the first hand-over, which for turns of whole weeks sets their weekday; such as `2026-11-24`. */
  readonly startsOn: string;
  /** The day at whose hand-over the layer ends; it goes on without one. */
  readonly endsOn?: string | undefined;
  /** By the clock on the wall, in minutes since midnight. */
  readonly handOverMinutes: number;
  readonly turnDays: number;
  /** When the layer covers at all; always where there is none. */
  readonly hours?: readonly Hours[] | undefined;
}

/** By the clock on the wall, in minutes since midnight. Where it ends no later than it begins, it ends on the next day. */
export interface Hours {
  /** On which it begins. */
  readonly days: readonly Weekday[];
  readonly from: number;
  readonly to: number;
}

/** Somebody who is on call instead of whose turn it is. */
export interface Override {
  readonly id: string;
  /** Slack user id */
  readonly person: string;
  /** ISO 8601 UTC */
  readonly from: string;
  /** ISO 8601 UTC; no longer at this instant. */
  readonly to: string;
}
