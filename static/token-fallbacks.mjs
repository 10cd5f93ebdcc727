import light from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-light.js';
import shape from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-shape.js';
import spacing from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-spacing.js';
import typography from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-typography.js';

function readTokens() {
  const css = [light, shape, spacing, typography].map((theme) => theme.default).join('');
  return new Map([...css.matchAll(/(--ds-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
}

/**
 * Gives each `var(--ds-…)` in our style sheets the value of Atlassian's light theme to fall back on, so that a screen
 * looks right before the host has set the theme. A token that Atlassian doesn't have fails the build.
 * @returns {import('vite').Plugin}
 */
export function tokenFallbacks() {
  const tokens = readTokens();
  return {
    name: 'token-fallbacks',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css') || id.includes('node_modules')) return;
      return code.replace(/var\((--ds-[\w-]+)\)/g, (_, name) => {
        const value = tokens.get(name);
        if (!value) this.error(`${name} is no token of @atlaskit/tokens`);
        return `var(${name}, ${value})`;
      });
    },
  };
}
