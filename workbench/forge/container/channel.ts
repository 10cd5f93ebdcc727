import type { AppCall, CallAnswer, FromContainer } from './protocol.ts';

const waiting = new Map<number, (answer: CallAnswer) => void>();
let lastCallId = 0;

export function tellHost(message: FromContainer): void {
  process.send?.(message);
}

/** Hands one outgoing request to the host, which alone knows what there is behind it. */
export function askHost(call: Omit<AppCall, 'callId'>): Promise<CallAnswer> {
  const callId = ++lastCallId;
  return new Promise((resolve) => {
    waiting.set(callId, resolve);
    tellHost({ type: 'call', call: { callId, ...call } });
  });
}

export function takeAnswer(callId: number, answer: CallAnswer): void {
  waiting.get(callId)?.(answer);
  waiting.delete(callId);
}
