import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useFlags } from '../controls/flags.tsx';
import { themeAttribute, useColorMode } from '../site/color-mode.ts';
import { usePlaces } from '../site/places.tsx';
import type { AppFrameProps } from './app-frame.tsx';
import { runBridgeCommand } from './bridge-commands.ts';
import { frameEvents } from './frame-events.ts';
import type { FrameSide, ModalRequest } from './frame-side.ts';
import { frameOrigin } from './standpoint.ts';
import { type Subscriptions, subscriptionsOf } from './subscriptions.ts';

interface BridgeSurroundings extends AppFrameProps {
  readonly frame: RefObject<HTMLIFrameElement>;
  reload(): void;
  setHeight(height: number): void;
  openModal(modal: ModalRequest): void;
}

type Message = Readonly<Record<string, unknown>>;

export interface FrameBridge {
  post(message: Message): void;
  /** Hands on the page's colours, once the screen has asked for them. */
  retheme(colorMode: string): void;
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
  const bridge = useMemo(() => connect(() => latest.current), []);
  useEffect(() => bridge.listen(), [bridge]);
  return bridge;
}

type Latest = BridgeSurroundings &
  ReturnType<typeof useFlags> & { readonly follow: (url: string) => void; readonly colorMode: string };

function connect(latest: () => Latest): FrameBridge & { listen(): () => void } {
  const post = (message: Message) =>
    latest().frame.current?.contentWindow?.postMessage({ forgeBridge: true, ...message }, frameOrigin);
  const subscriptions = subscriptionsOf(post);
  const theming = { enabled: false };
  const side = sideOf(latest, subscriptions, theming);
  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (source !== latest().frame.current?.contentWindow || origin !== frameOrigin || !data?.forgeBridge) return;
    if (typeof data.height === 'number') latest().setHeight(Math.min(Math.max(data.height, 40), 4000));
    if (typeof data.command === 'string') void answer(data);
  };
  const answer = ({ call, command, data }: { call: number; command: string; data: unknown }) =>
    runBridgeCommand(command, data, side).then(
      (value) => post({ answerTo: call, value }),
      (error: unknown) => post({ answerTo: call, error: error instanceof Error ? error.message : String(error) }),
    );
  return {
    post,
    retheme: (colorMode) => {
      if (theming.enabled) post({ theme: { theme: themeAttribute, colorMode } });
    },
    tell: subscriptions.tell,
    listen: () => {
      window.addEventListener('message', onMessage);
      return () => {
        window.removeEventListener('message', onMessage);
        subscriptions.endAll();
      };
    },
  };
}

function sideOf(latest: () => Latest, subscriptions: Subscriptions, theming: { enabled: boolean }): FrameSide {
  return {
    frameId: crypto.randomUUID(),
    standpoint: () => latest().standpoint,
    completeContext: (context) => completed(context as Context, latest()),
    submit: (payload) => latest().onSubmit?.(payload) ?? latest().onSubmit !== undefined,
    close: (payload) => latest().onClose?.(payload) ?? latest().onClose !== undefined,
    reload: () => latest().reload(),
    openModal: (modal) => latest().openModal(modal),
    showFlag: (flag) => latest().showFlag(flag),
    closeFlag: (id) => latest().closeFlag(id),
    navigate: (url) => latest().follow(url),
    enableTheming: () => {
      theming.enabled = true;
      return { theme: themeAttribute, colorMode: latest().colorMode };
    },
    emit: frameEvents.emit,
    subscribe: subscriptions.add,
    unsubscribe: subscriptions.end,
  };
}

type Context = { readonly extension: object };

function completed(context: Context, { colorMode, modalContext }: Latest): object {
  const extension = modalContext === undefined ? context.extension : { ...context.extension, modal: modalContext };
  const theme = {
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    shape: 'shape',
    typography: 'typography',
  };
  return { ...context, extension, theme };
}
