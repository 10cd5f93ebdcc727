import { format } from 'node:util';
import { tellHost } from './channel.ts';
import { currentInvocationId } from './current-invocation.ts';

/** Sends what the app logs to the host, each line with the invocation it belongs to. */
export function installConsole(): void {
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const) {
    console[level] = (...given: unknown[]) =>
      tellHost({
        type: 'log',
        line: { invocationId: currentInvocationId(), level: level === 'log' ? 'info' : level, text: format(...given) },
      });
  }
}
