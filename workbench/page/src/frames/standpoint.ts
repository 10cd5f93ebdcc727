import type { Standpoint } from '../../frame-host/place.ts';

export type { Standpoint };

/** The page is on one name of the loopback interface, the screens are on the other: two origins to the browser. */
export const frameOrigin = `http://${location.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1'}:${location.port}`;
