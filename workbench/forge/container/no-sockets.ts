import net from 'node:net';

/**
 * The platform sends all traffic through its proxy; here only `fetch` has a way out. A library that opens a socket
 * itself gets a plain refusal rather than the real network.
 */
export function forbidSockets(): void {
  net.Socket.prototype.connect = function refuse(): never {
    throw new Error('The workbench models only fetch as a way out of the app; a socket was opened directly.');
  };
}
