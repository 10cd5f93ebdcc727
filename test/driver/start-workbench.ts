/**
 * Starts a local site of its own for a test file and drives it from outside, over the same doors as anyone else:
 *
 *     const workbench = await startWorkbench();   // beforeAll
 *     await workbench.reset();                    // beforeEach
 *     await workbench.stop();                     // afterAll
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from './contract.ts';
import { controlClient, sender } from './control-client.ts';
import { restAs, slackApiOf } from './product-client.ts';
import { startSiteProcess } from './site-process.ts';

/** Milliseconds that `beforeAll` should grant `startWorkbench`: it may have to build, or to wait for others that do. */
export const startPatienceMs = 120_000;

export interface StartOptions {
  /** `forge` (unless `WORKBENCH_BUNDLE` says otherwise) is Forge's own bundler, `quick` is esbuild. */
  readonly bundle?: 'forge' | 'quick';
  /** False takes what was built before. */
  readonly build?: boolean;
  /** A directory to go on from; without it the site has one of its own, which `stop` removes. */
  readonly state?: string;
  readonly fresh?: boolean;
  readonly port?: number;
}

export type WorkbenchDriver = Awaited<ReturnType<typeof startWorkbench>>;

export async function startWorkbench(options: StartOptions = {}) {
  const state = options.state ?? (await mkdtemp(join(tmpdir(), 'sev-workbench-')));
  const site = await startSiteProcess({
    args: [...(options.fresh ? ['--fresh'] : []), ...(options.build === false ? ['--no-build'] : [])],
    env: {
      PORT: String(options.port ?? 0),
      WORKBENCH_STATE: state,
      ...(options.bundle ? { WORKBENCH_BUNDLE: options.bundle } : {}),
    },
  });
  const { origin } = site;
  const control = controlClient(sender(origin));
  return {
    ...control,
    origin,
    /** What the site printed. */
    printed: site.printed,
    /** Jira as one seeded person: `jiraAs('engineer')('/rest/api/3/myself')`. */
    jiraAs: (role: Role) => afterSession((session) => restAs(origin, session, role)),
    /** Confluence as one seeded person: `confluenceAs('engineer')('/wiki/api/v2/spaces')`. */
    confluenceAs: (role: Role) => afterSession((session) => restAs(origin, session, role)),
    slackApi: async (method: string, body?: Readonly<Record<string, unknown>>) =>
      slackApiOf(origin, await control.session())(method, body),
    /** Does something, then waits until all that followed from it is done. */
    actAsync: async <T>(act: () => Promise<T>): Promise<T> => {
      const done = await act();
      await control.idle();
      return done;
    },
    /** Fails when the site met a request that it does not model. */
    expectNothingUnmodelled: async () => {
      const unmodelled = await control.unmodelled();
      if (unmodelled.length === 0) return;
      throw new Error(
        `The workbench does not model:\n${unmodelled.map(({ by, what }) => `  ${by}: ${what}`).join('\n')}`,
      );
    },
    /** Ends the site at once, as a power cut would; its state stays. */
    kill: () => site.end('SIGKILL'),
    end: site.end,
    stop: async () => {
      const end = await site.end('SIGTERM');
      if (!options.state) await rm(state, { recursive: true, force: true });
      return end;
    },
  };

  function afterSession(client: (session: Awaited<ReturnType<typeof control.session>>) => ReturnType<typeof restAs>) {
    const made = control.session().then(client);
    return async (...args: Parameters<ReturnType<typeof restAs>>) => (await made)(...args);
  }
}
