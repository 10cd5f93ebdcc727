/** A time in which nobody is on call, that everybody was told of. */
export interface ToldGap {
  /** When the app found it, ISO 8601 UTC. */
  readonly since: string;
  /** The message that tells of it, once it is posted. */
  readonly ts?: string | undefined;
}
