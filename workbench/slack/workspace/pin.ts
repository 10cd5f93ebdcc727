export interface Pin {
  readonly channel: string;
  readonly ts: string;
  readonly created: number;
  readonly created_by: string;
}

export function pinKey(channelId: string, ts: string): string {
  return `${channelId}/${ts}`;
}
