import { defineConfig } from 'vite';
import { tokenFallbacks } from './token-fallbacks.mjs';

/**
 * How every screen is built: into its own `dist`, with relative addresses, and with nothing inline, since Forge serves
 * it from a path that is not known beforehand, under a content policy without inline scripts.
 * https://developer.atlassian.com/platform/forge/custom-ui/
 */
export default defineConfig({
  base: './',
  plugins: [tokenFallbacks()],
  // Atlaskit reads `process.env` in the browser.
  define: { 'process.env': {} },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
