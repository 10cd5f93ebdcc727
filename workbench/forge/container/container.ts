import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
  AppCall,
  CallAnswer,
  FromContainer,
  FunctionEnd,
  InvokeMessage,
  LogLine,
  ToContainer,
} from './protocol.ts';

export interface ContainerSettings {
  readonly bundleFile: string;
  readonly memoryMB: number;
  readonly variables: Readonly<Record<string, string>>;
}

/** How an invocation ended, seen from outside the process. */
export type RunEnd =
  | FunctionEnd
  | { readonly kind: 'outOfMemory' }
  | { readonly kind: 'exited'; readonly detail: string };

export interface RunHandlers {
  readonly onCall: (call: AppCall) => Promise<CallAnswer>;
  readonly onLog: (line: LogLine) => void;
}

/** One process with the bundle in it. It runs one invocation at a time. */
export interface Container {
  run(message: InvokeMessage, handlers: RunHandlers): Promise<RunEnd>;
  followClock(offsetMs: number): void;
  readonly ended: boolean;
  end(): void;
}

const sourceProgram = join(import.meta.dirname, 'container-program.ts');

/** Built together with the bundle; the source does the same, but takes three times as long to start. */
function containerProgram(bundleFile: string): string {
  const built = join(dirname(bundleFile), 'container.cjs');
  return existsSync(built) ? built : sourceProgram;
}

export function startContainer(settings: ContainerSettings): Container {
  const child = forkProgram(settings);
  const state: ContainerState = { errorOutput: '' };
  watch(child, state);
  return {
    run(message, handlers) {
      state.handlers = handlers;
      return new Promise((resolve) => {
        state.finish = resolve;
        if (state.exit) resolve(state.exit);
        else tell(child, message);
      });
    },
    followClock: (offsetMs) => tell(child, { type: 'clock', offsetMs }),
    get ended() {
      return state.exit !== undefined || child.killed;
    },
    end: () => void child.kill('SIGKILL'),
  };
}

interface ContainerState {
  exit?: RunEnd;
  errorOutput: string;
  finish?: (end: RunEnd) => void;
  handlers?: RunHandlers;
}

function watch(child: ChildProcess, state: ContainerState): void {
  child.stderr?.on('data', (chunk: Buffer) => {
    state.errorOutput = (state.errorOutput + chunk.toString()).slice(-4000);
  });
  child.stdout?.on('data', (chunk: Buffer) =>
    state.handlers?.onLog({ invocationId: '', level: 'info', text: chunk.toString().trimEnd() }),
  );
  child.on('exit', (code, signal) => {
    state.exit = whyExited(code, signal, state.errorOutput);
    state.finish?.(state.exit);
  });
  child.on('message', (message: FromContainer) => takeMessage(message, child, state));
}

function takeMessage(message: FromContainer, child: ChildProcess, { handlers, finish }: ContainerState): void {
  switch (message.type) {
    case 'ready':
      return;
    case 'call': {
      const { callId } = message.call;
      void handlers?.onCall(message.call).then((answer) => tell(child, { type: 'answer', callId, answer }));
      return;
    }
    case 'log':
      handlers?.onLog(message.line);
      return;
    case 'end':
      finish?.(message.end);
      return;
  }
}

function tell(child: ChildProcess, message: ToContainer): void {
  // The container may die at any moment; whoever waits for it learns that from its exit.
  if (child.connected) child.send(message, () => {});
}

function forkProgram({ bundleFile, memoryMB, variables }: ContainerSettings): ChildProcess {
  return fork(containerProgram(bundleFile), [bundleFile], {
    execArgv: [`--max-old-space-size=${memoryMB}`, '--disable-warning=ExperimentalWarning'],
    cwd: dirname(bundleFile),
    // Nothing of the workbench's own environment reaches the app.
    env: { ...variables, ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}

function whyExited(code: number | null, signal: string | null, errorOutput: string): RunEnd {
  if (errorOutput.includes('heap out of memory')) return { kind: 'outOfMemory' };
  return { kind: 'exited', detail: errorOutput.trim() || `exit code ${code ?? signal}` };
}
