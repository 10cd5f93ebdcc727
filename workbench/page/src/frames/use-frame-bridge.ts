import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useFlags } from '../controls/flags.tsx';
import { themeAttribute, useColorMode } from '../site/color-mode.ts';
import { usePlaces } from '../site/places.tsx';
import type { AppFrameProps } from './app-frame.tsx';
import { runBridgeCommand } from './bridge-commands.ts';
import { frameEvents } from './frame-events.ts';
import type { FrameSide, ModalRequest } from './frame-side.ts';
import { frameOrigin } from './standpoint.ts';

interface BridgeSurroundings extends AppFrameProps {
  readonly frame: RefObject<HTMLIFrameElement>;
  reload(): void;
  setHeight(height: number): void;
  openModal(modal: ModalRequest): void;
}

export interface FrameBridge {
  post(message: Readonly<Record<string, unknown>>): void;
  /** Tells this frame alone of an event that it listens to. */
  tell(event: string, payload: unknown): void;
}

/** Answers what the frame's screen asks; the other half is `frame-host/bridge.js`. */
export function useFrameBridge(surroundings: BridgeSurroundings): FrameBridge {
  const { showFlag, closeFlag } = useFlags();
  const { follow } = usePlaces();
  const [colorMode] = useColorMode();
  const latest = useRef({ ...surroundings, showFlag, closeFlag, follow, colorMode });
  latest.current = { ...surroundings, showFlag, closeFlag, follow, colorMode };
  const held = useMemo(() => connect(() => latest.current), []);
  useEffect(() => held.listen(), [held]);
  return held;
}

type Latest = BridgeSurroundings &
  ReturnType<typeof useFlags> & { readonly follow: (url: string) => void; readonly colorMode: string };

function connect(latest: () => Latest): FrameBridge & { listen(): () => void } {
  const subscriptions = new Map<number, { readonly event: string; readonly callbackNumber: number; end(): void }>();
  let last = 0;
  let themed = false;
  const post = (message: Readonly<Record<string, unknown>>) => {
    if (message.retheme && !themed) return;
    const sent = message.retheme ? { theme: message.retheme } : message;
    latest().frame.current?.contentWindow?.postMessage({ forgeBridge: true, ...sent }, frameOrigin);
  };
  const side: FrameSide = {
    frameId: crypto.randomUUID(),
    get standpoint() {
      return latest().standpoint;
    },
    completeContext: (context) => completed(context as Context, latest()),
    submit: (payload) => latest().onSubmit?.(payload) ?? latest().onSubmit !== undefined,
    close: (payload) => latest().onClose?.(payload) ?? latest().onClose !== undefined,
    onClose: () => undefined,
    reload: () => latest().reload(),
    openModal: (modal) => (latest().openModal(modal), true),
    showFlag: (flag) => (latest().showFlag(flag), true),
    closeFlag: (id) => (latest().closeFlag(id), true),
    navigate: (url) => latest().follow(url),
    enableTheming: () => {
      themed = true;
      return { theme: themeAttribute, colorMode: latest().colorMode };
    },
    emit: (event, payload) => frameEvents.emit(event, payload),
    subscribe: (event, callbackNumber) => {
      const end = frameEvents.on(event, (payload) => post({ callbackNumber, payload }));
      subscriptions.set(++last, { event, callbackNumber, end });
      return last;
    },
    unsubscribe: (number) => {
      subscriptions.get(number)?.end();
      subscriptions.delete(number);
    },
  };
  const onMessage = async ({ source, origin, data }: MessageEvent) => {
    if (source !== latest().frame.current?.contentWindow || origin !== frameOrigin || !data?.forgeBridge) return;
    if (typeof data.height === 'number') latest().setHeight(Math.min(Math.max(data.height, 40), 4000));
    if (typeof data.command !== 'string') return;
    try {
      post({ answerTo: data.call, value: await runBridgeCommand(data.command, data.data, side) });
    } catch (error) {
      post({ answerTo: data.call, error: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    post,
    tell: (event, payload) => {
      for (const subscription of subscriptions.values())
        if (subscription.event === event) post({ callbackNumber: subscription.callbackNumber, payload });
    },
    listen: () => {
      window.addEventListener('message', onMessage);
      return () => {
        window.removeEventListener('message', onMessage);
        for (const { end } of subscriptions.values()) end();
        subscriptions.clear();
      };
    },
  };
}

type Context = { readonly extension: object };

function completed(context: Context, { colorMode, modalContext }: Latest): object {
  const extension = modalContext === undefined ? context.extension : { ...context.extension, modal: modalContext };
  return {
    ...context,
    extension,
    theme: { colorMode, light: 'light', dark: 'dark', spacing: 'spacing', shape: 'shape', typography: 'typography' },
  };
}
