import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

/**
 * Three bundles. Everything is bundled in, so that the packaged reader needs no `node_modules`.
 * The first also holds what runs without Electron: the engine's worker, `serve` and the command line.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          engine: source('engine/worker.ts'),
          serve: source('serve/index.ts'),
          cli: source('cli/index.ts'),
        },
        external: ['@napi-rs/canvas'],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    base: './',
    plugins: [react()],
    build: {
      minify: true,
      // A font or image as a data address would need a hole in the content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: source('renderer/index.html'), served: source('renderer/served.html') },
      },
    },
  },
});
