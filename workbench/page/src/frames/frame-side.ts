import type { Flag } from '../controls/flags.tsx';
import type { Standpoint } from './standpoint.ts';

export interface ModalRequest {
  /** Key of a resource in the manifest; the screen's own when null. */
  readonly resource: string | null;
  readonly onClose?: { readonly callbackNumber: number };
  readonly size?: unknown;
  readonly context?: unknown;
  readonly closeOnEscape?: boolean;
  readonly title?: string;
}

/** The page's side of one frame: what its screen can bring about. */
export interface FrameSide {
  readonly frameId: string;
  standpoint(): Standpoint;
  completeContext(context: unknown): unknown;
  /** False when the screen stands where nothing can be submitted or closed. */
  submit(payload: unknown): unknown;
  close(payload: unknown): unknown;
  reload(): void;
  openModal(modal: ModalRequest): void;
  showFlag(flag: Flag): void;
  closeFlag(id: string | number): void;
  /** A place of this site opens in its pane, whether the screen asked for this tab or a new one. */
  navigate(url: string): void;
  enableTheming(): { readonly theme: string; readonly colorMode: string };
  emit(event: string, payload: unknown): void;
  /** @returns the number by which the subscription is ended */
  subscribe(event: string, callbackNumber: number): number;
  unsubscribe(number: number): void;
}
