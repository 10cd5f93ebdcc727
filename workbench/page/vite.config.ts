import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm start` serves the result at `/`. For the short loop, `npx vite workbench/page` beside a running workbench. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
  server: { proxy: { '^/(workbench|rest|wiki|frames)/': 'http://localhost:4310' } },
});
