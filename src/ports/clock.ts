export interface Clock {
  /** @returns ISO 8601 UTC */
  now(): string;
  pause(seconds: number): Promise<void>;
}
