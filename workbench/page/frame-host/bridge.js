// @ts-check
/**
 * What Forge adds to every Custom UI screen before the screen's own scripts run: `globalThis.__bridge`. Calls go to the
 * page by `postMessage`; callbacks stay here, since functions cannot cross, and the page is told their numbers.
 */
(() => {
  const pageOrigin = document.currentScript?.dataset.pageOrigin ?? '';
  /** @type {Map<number, {resolve: (value: unknown) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  /** @type {Map<number, (payload: unknown) => unknown>} */
  const callbacks = new Map();
  let last = 0;

  /** @param {object} message */
  const post = (message) => window.parent.postMessage({ forgeBridge: true, ...message }, pageOrigin);

  /** @param {(payload: unknown) => unknown} callback */
  function keep(callback) {
    callbacks.set(++last, callback);
    return { callbackNumber: last };
  }

  /** @param {unknown} data */
  function withoutFunctions(data) {
    if (typeof data === 'function') return keep(/** @type {(payload: unknown) => unknown} */ (data));
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, typeof value === 'function' ? keep(value) : value]),
    );
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

  /** A history of the screen's own, as `view.createHistory()` gives it. */
  function createHistory() {
    const listeners = new Set();
    const entries = [{ pathname: '/', search: '', hash: '', state: undefined, key: 'first' }];
    let index = 0;
    /** @param {string | {pathname?: string, search?: string, hash?: string}} to */
    const parse = (to) => {
      const { pathname, search, hash } =
        typeof to === 'string' ? new URL(to, 'http://screen') : { pathname: '/', search: '', hash: '', ...to };
      return { pathname, search, hash, state: undefined, key: String(++last) };
    };
    /** @param {string} action */
    const tell = (action) => {
      history.action = action;
      history.location = entries[index];
      for (const listener of listeners) listener(history.location, action);
    };
    const history = {
      action: 'POP',
      location: entries[0],
      /** @param {(location: unknown, action: string) => void} listener */
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      /** @param {string} to */
      push: (to) => {
        entries.splice(index + 1, entries.length, parse(to));
        index += 1;
        tell('PUSH');
      },
      /** @param {string} to */
      replace: (to) => {
        entries[index] = parse(to);
        tell('REPLACE');
      },
      /** @param {number} steps */
      go: (steps) => {
        index = Math.min(Math.max(index + steps, 0), entries.length - 1);
        tell('POP');
      },
      goBack: () => history.go(-1),
      goForward: () => history.go(1),
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

  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== pageOrigin || !data?.forgeBridge) return;
    if (data.theme) applyTheme(data.theme);
    if (data.callbackNumber) callbacks.get(data.callbackNumber)?.(data.payload);
    const call = waiting.get(data.answerTo);
    if (!call) return;
    waiting.delete(data.answerTo);
    if ('error' in data) call.reject(new Error(data.error));
    else call.resolve(data.value);
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
    const observeAll = () => [document.body, ...document.body.children].forEach((element) => sizes.observe(element));
    new MutationObserver(observeAll).observe(document.body, { childList: true });
    observeAll();
  });

  Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });
})();
