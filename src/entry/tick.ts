import { compose } from '../compose';

/** Every five minutes. Forge runs no turn again that failed; the next one finds what is due all the same. */
export async function tick(): Promise<void> {
  await (await compose()).tick();
}
