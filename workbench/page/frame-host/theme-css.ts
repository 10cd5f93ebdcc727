import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const themes = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-shape',
  'atlassian-typography',
] as const;

/** The design tokens (`--ds-…`) of Atlassian's light and dark themes, chosen by `data-theme` and `data-color-mode` on <html>. */
export function themeCss(): string {
  return themes
    .map((theme) => String(require(`@atlaskit/tokens/dist/cjs/artifacts/themes/${theme}.js`).default))
    .join('\n');
}
