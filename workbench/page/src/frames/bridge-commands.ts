import { nudge } from '../site/polled.ts';
import { control } from '../site/request.ts';
import type { FrameSide } from './frame-side.ts';
import { navigationUrl } from './navigation-url.ts';

// biome-ignore lint/suspicious/noExplicitAny: each command reads its own data
type Command = (data: any, side: FrameSide) => unknown;

const answer = (path: string, side: FrameSide, more: object = {}) =>
  control
    .post<{ readonly value: unknown }>(`/page${path}`, { ...side.standpoint(), ...more })
    .then(({ value }) => value);

/**
 * What a screen may ask of the page through `@forge/bridge`, by command.
 * https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/bridge/
 */
const commands: Readonly<Record<string, Command>> = {
  getContext: async (_, side) => side.completeContext(await answer('/context', side)),
  invoke: async ({ functionKey, payload, metadata }, side) => {
    const body = await answer('/invoke', side, { functionKey, payload }).finally(nudge);
    return metadata ? { body, metadata: {} } : body;
  },
  fetchProduct: (call, side) => answer('/fetch-product', side, call).finally(nudge),
  submit: (payload, side) => side.submit(payload),
  close: (payload, side) => side.close(payload),
  open: () => false,
  refresh: () => nudge(),
  reload: (_, side) => side.reload(),
  openModal: (modal, side) => side.openModal(modal),
  showFlag: (flag, side) => side.showFlag(flag),
  closeFlag: ({ id }, side) => side.closeFlag(id),
  navigate: (to, side) => side.navigate(navigationUrl(to)),
  getUrl: (to) => navigationUrl(to),
  enableTheming: (_, side) => side.enableTheming(),
  changeWindowTitle: (title) => {
    document.title = title;
  },
  emitReadyEvent: () => undefined,
  getFrameId: (_, side) => side.frameId,
  getFrameDispatch: () => undefined,
  emit: ({ event, payload }, side) => side.emit(`own ${event}`, payload),
  emitPublic: ({ event, payload }, side) => side.emit(`public ${event}`, payload),
  on: ({ event, callback }, side) => side.subscribe(`own ${event}`, callback.callbackNumber),
  onPublic: ({ event, callback }, side) => side.subscribe(`public ${event}`, callback.callbackNumber),
  unsubscribe: (number, side) => side.unsubscribe(number),
};

/** @throws for a command that is not modelled, never pretending that it worked */
export async function runBridgeCommand(command: string, data: unknown, side: FrameSide): Promise<unknown> {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (run) return run(data, side);
  const message = `501: the bridge command ${command} is not modelled by the workbench`;
  console.error(message, data);
  side.showFlag({ type: 'error', title: 'Not modelled', description: message });
  throw new Error(message);
}
