/** Facts that are costly to look up and change rarely. What comes out was put in by an earlier version: parse it. */
export interface Cache {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown, keepSeconds: number): Promise<void>;
  drop(key: string): Promise<void>;
}
