import { childNamed, element, isElement, type StorageElement, type StorageNode, text, textOf } from './storage-node.ts';

/**
 * A Forge macro as it stands in a page. In storage format it is an `ac:adf-extension` whose node is repeated in an
 * `ac:adf-fallback`; in ADF it is an `extension` node. The macro's configuration are its `guestParams`.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/macro/
 */
export interface ForgeMacro {
  /** The macro's id within the page. */
  readonly localId: string;
  /** `<appId>/<environmentId>/static/<module key>` */
  readonly extensionKey: string;
  readonly extensionTitle: string;
  /** `DEVELOPMENT`, `STAGING` or `PRODUCTION` */
  readonly forgeEnvironment: string;
  readonly config: Readonly<Record<string, unknown>>;
}

export const forgeExtensionType = 'com.atlassian.ecosystem';

/** Reads the macro of an `ac:adf-extension`; undefined when it is something else, such as a panel. */
export function readForgeMacro(extension: StorageElement): ForgeMacro | undefined {
  if (extension.name !== 'ac:adf-extension') return undefined;
  const node = childNamed(extension, 'ac:adf-node');
  if (node?.attributes.type !== 'extension' || attributeText(node, 'extension-type') !== forgeExtensionType)
    return undefined;
  const parameters = keyed(node, 'ac:adf-attribute', 'parameters');
  const own = (key: string) => (parameters ? keyed(parameters, 'ac:adf-parameter', key) : undefined);
  const guestParams = own('guest-params');
  return {
    localId: textIn(own('local-id')) || attributeText(node, 'local-id'),
    extensionKey: attributeText(node, 'extension-key'),
    extensionTitle: textIn(own('extension-title')) || attributeText(node, 'text'),
    forgeEnvironment: textIn(own('forge-environment')) || 'PRODUCTION',
    config: guestParams ? readGroup(guestParams) : {},
  };
}

/** Writes the macro as Confluence's editor stores it. */
export function writeForgeMacro(macro: ForgeMacro): StorageElement {
  return element('ac:adf-extension', {}, [macroNode(macro), element('ac:adf-fallback', {}, [macroNode(macro)])]);
}

function macroNode(macro: ForgeMacro): StorageElement {
  const attribute = (key: string, ...children: readonly StorageNode[]) =>
    element('ac:adf-attribute', { key }, children);
  const parameter = (key: string, ...children: readonly StorageNode[]) =>
    element('ac:adf-parameter', { key }, children);
  return element('ac:adf-node', { type: 'extension' }, [
    attribute('extension-key', text(macro.extensionKey)),
    attribute('extension-type', text(forgeExtensionType)),
    attribute(
      'parameters',
      parameter('layout', text('extension')),
      parameter('guest-params', ...writeGroup(macro.config)),
      parameter('forge-environment', text(macro.forgeEnvironment)),
      parameter('local-id', text(macro.localId)),
      parameter('extension-id', text(`ari:cloud:ecosystem::extension/${macro.extensionKey}`)),
      parameter('extension-title', text(macro.extensionTitle)),
    ),
    attribute('text', text(macro.extensionTitle)),
    attribute('layout', text('default')),
    attribute('local-id', text(macro.localId)),
  ]);
}

function keyed(parent: StorageElement, name: string, key: string): StorageElement | undefined {
  return parent.children.find(
    (child): child is StorageElement => isElement(child, name) && child.attributes.key === key,
  );
}

function attributeText(node: StorageElement, key: string): string {
  return textIn(keyed(node, 'ac:adf-attribute', key));
}

function textIn(node: StorageElement | undefined): string {
  return node ? textOf(node).trim() : '';
}

function readGroup(group: StorageElement): Record<string, unknown> {
  const parameters = group.children.filter((child): child is StorageElement => isElement(child, 'ac:adf-parameter'));
  return Object.fromEntries(
    parameters.map((parameter) => [camelCase(parameter.attributes.key ?? ''), readValue(parameter)]),
  );
}

function readValue(parameter: StorageElement): unknown {
  const inner = parameter.children.filter((child): child is StorageElement => isElement(child));
  if (inner.some((child) => child.name === 'ac:adf-parameter-value')) return inner.map((child) => textOf(child));
  if (inner.length > 0) return readGroup(parameter);
  const written = textOf(parameter);
  if (parameter.attributes.type === 'boolean') return written === 'true';
  return parameter.attributes.type === 'integer' || parameter.attributes.type === 'number' ? Number(written) : written;
}

function writeGroup(values: Readonly<Record<string, unknown>>): readonly StorageElement[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => writeValue(kebabCase(key), value));
}

function writeValue(key: string, value: unknown): StorageElement {
  if (Array.isArray(value)) {
    return element(
      'ac:adf-parameter',
      { key },
      value.map((item) => element('ac:adf-parameter-value', {}, [text(String(item))])),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return element('ac:adf-parameter', { key }, writeGroup(value as Record<string, unknown>));
  }
  const type = typeof value === 'boolean' ? { type: 'boolean' } : typeof value === 'number' ? { type: 'number' } : {};
  return element('ac:adf-parameter', { key, ...type }, [text(String(value))]);
}

/** Confluence writes the keys of ADF attributes with hyphens: `issueKey` is stored as `issue-key`. */
function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camelCase(key: string): string {
  return key.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
