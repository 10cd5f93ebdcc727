/**
 * The program of one container: a process that loads the app's bundle once and runs one invocation after another in
 * it, as Forge's runtime does. Everything the app sends goes to the host over the process channel.
 * Start: `node container-program.ts <bundle file>`.
 */
import { createRequire } from 'node:module';
import { installAppFetch } from './app-fetch.ts';
import { takeAnswer, tellHost } from './channel.ts';
import { installConsole } from './console-lines.ts';
import { installForgeRuntime, runInvocation } from './current-invocation.ts';
import { forbidSockets } from './no-sockets.ts';
import type { FunctionEnd, InvokeMessage, ToContainer } from './protocol.ts';
import { followSiteClock, installSiteDate } from './site-date.ts';

const bundleFile = process.argv[2] ?? '';
let bundle: Readonly<Record<string, unknown>> | undefined;

function takeMessage(message: ToContainer): void {
  switch (message.type) {
    case 'invoke':
      followSiteClock(message.clockOffsetMs);
      void invoke(message);
      return;
    case 'answer':
      takeAnswer(message.callId, message.answer);
      return;
    case 'clock':
      followSiteClock(message.offsetMs);
      return;
  }
}

async function invoke(message: InvokeMessage): Promise<void> {
  const end = await runInvocation(message, () => runFunction(message));
  tellHost({ type: 'end', invocationId: message.invocationId, end });
}

async function runFunction(message: InvokeMessage): Promise<FunctionEnd> {
  try {
    bundle ??= createRequire(bundleFile)(bundleFile) as Readonly<Record<string, unknown>>;
    const run = bundle[message.exportName];
    if (typeof run !== 'function') throw new Error(`The bundle exports no function ${message.exportName}`);
    const value: unknown = await run(message.body, message.context);
    return { kind: 'returned', value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    const { name, message: text, stack } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'threw', name, message: text, stack: stack ?? '' };
  }
}

installSiteDate();
installForgeRuntime();
installAppFetch();
installConsole();
forbidSockets();
process.on('message', takeMessage);
// The host died: nothing can be asked or answered any more.
process.on('disconnect', () => process.exit(0));
tellHost({ type: 'ready' });
