import { announceDeletion } from '../app-requests/announce-message.ts';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import { pinKey } from './pin.ts';
import type { Workspace } from './workspace.ts';

/** Takes a message away, with its pin. */
export function removeMessage(workspace: Workspace, channel: Channel, message: Message): void {
  workspace.messages(channel.id).delete(message.ts);
  workspace.pins.delete(pinKey(channel.id, message.ts));
  announceDeletion(workspace, channel, message);
}
