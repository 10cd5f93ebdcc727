// @ts-check

/*
 * What Forge adds to every Custom UI screen before the screen's own scripts run: `globalThis.__bridge`. Calls go to the
 * page by `postMessage`; callbacks stay here, since functions cannot cross, and the page is told their numbers. The
 * block keeps all names away from the screen.
 */
{
  const pageOrigin = document.currentScript?.dataset.pageOrigin ?? '';
  /** @type {Map<number, {resolve: (value: unknown) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  /** @type {Map<number, (payload: unknown) => unknown>} */
  const callbacks = new Map();
  let last = 0;

  /** @param {object} message */
  function post(message) {
    window.parent.postMessage({ forgeBridge: true, ...message }, pageOrigin);
  }

  /** @param {unknown} value */
  function withoutFunction(value) {
    if (typeof value !== 'function') return value;
    callbacks.set(++last, /** @type {(payload: unknown) => unknown} */ (value));
    return { callbackNumber: last };
  }

  /** @param {unknown} data */
  function withoutFunctions(data) {
    if (typeof data !== 'object' || data === null) return withoutFunction(data);
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withoutFunction(value)]));
  }

  /** @param {string} command @param {unknown} data */
  function ask(command, data) {
    const call = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      post({ call, command, data: withoutFunctions(data) });
    });
  }

  /** @param {{theme: string, colorMode: string}} chosen */
  function applyTheme({ theme, colorMode }) {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.colorMode = colorMode;
    if (document.querySelector('link[data-forge-theme]')) return;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/frames/theme.css';
    link.dataset.forgeTheme = '';
    document.head.append(link);
  }

  /** @param {string} to */
  function locationOf(to) {
    const { pathname, search, hash } = new URL(to, 'http://screen');
    return { pathname, search, hash, state: undefined, key: String(++last) };
  }

  /** A history of the screen's own, as `view.createHistory()` gives it. */
  function createHistory() {
    /** @type {Set<(location: object, action: string) => void>} */
    const listeners = new Set();
    const entries = [locationOf('/')];
    let index = 0;
    /** @param {string} action @param {number} at */
    const move = (action, at) => {
      index = Math.min(Math.max(at, 0), entries.length - 1);
      Object.assign(history, { action, location: entries[index] });
      for (const listener of listeners) listener(history.location, action);
    };
    const history = {
      action: 'POP',
      location: /** @type {object} */ (entries[0]),
      /** @param {(location: object, action: string) => void} listener */
      listen: (listener) => listeners.add(listener) && (() => listeners.delete(listener)),
      /** @param {string} to */
      push: (to) => {
        entries.splice(index + 1, entries.length, locationOf(to));
        move('PUSH', index + 1);
      },
      /** @param {string} to */
      replace: (to) => {
        entries[index] = locationOf(to);
        move('REPLACE', index);
      },
      /** @param {number} steps */
      go: (steps) => move('POP', index + steps),
      goBack: () => move('POP', index - 1),
      goForward: () => move('POP', index + 1),
    };
    return history;
  }

  /** @param {string} command @param {unknown} [data] */
  async function callBridge(command, data) {
    if (command === 'createHistory') return createHistory();
    const answer = await ask(command, data);
    if (command === 'enableTheming') return applyTheme(/** @type {{theme: string, colorMode: string}} */ (answer));
    if (command === 'on' || command === 'onPublic') return { unsubscribe: () => ask('unsubscribe', answer) };
    return answer;
  }

  /** @param {{answerTo: number, value?: unknown, error?: string}} data */
  function settle({ answerTo, value, error }) {
    const call = waiting.get(answerTo);
    waiting.delete(answerTo);
    if (error === undefined) call?.resolve(value);
    else call?.reject(new Error(error));
  }

  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== pageOrigin || !data?.forgeBridge) return;
    if (data.theme) applyTheme(data.theme);
    else if (data.callbackNumber) callbacks.get(data.callbackNumber)?.(data.payload);
    else settle(data);
  });

  /** The height of what the screen shows, so that the frame can grow and shrink with it. */
  function tellHeight() {
    const contents = document.createRange();
    contents.selectNodeContents(document.body);
    const { paddingBottom, marginBottom } = getComputedStyle(document.body);
    const end = contents.getBoundingClientRect().bottom + window.scrollY;
    post({ height: Math.ceil(end + Number.parseFloat(paddingBottom) + Number.parseFloat(marginBottom)) });
  }

  window.addEventListener('DOMContentLoaded', () => {
    const sizes = new ResizeObserver(tellHeight);
    const observeAll = () => {
      for (const element of [document.body, ...document.body.children]) sizes.observe(element);
    };
    new MutationObserver(observeAll).observe(document.body, { childList: true });
    observeAll();
  });

  Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });
}
