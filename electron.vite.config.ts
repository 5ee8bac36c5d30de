import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { bundledPackages } from './scripts/lib/bundled-packages.ts';

const source = (path: string) => resolve(import.meta.dirname, 'src', path);

/** What is in any of the bundles, for the window to say under whose licence. */
const packages = bundledPackages({
  root: import.meta.dirname,
  file: resolve(import.meta.dirname, 'out/licences.json'),
});

/** `out/main/launch.cjs`: the one file of the main process that must be CommonJS; `src/main/launch.ts` says why. */
function launcher(): Plugin {
  return {
    name: 'launcher',
    async closeBundle() {
      await build({
        configFile: false,
        plugins: [packages.plugin()],
        logLevel: 'warn',
        build: {
          ssr: source('main/launch.ts'),
          outDir: resolve(import.meta.dirname, 'out/main'),
          emptyOutDir: false,
          rollupOptions: {
            external: ['electron', './index.js'],
            output: { format: 'cjs', entryFileNames: 'launch.cjs' },
          },
        },
      });
    },
  };
}

/** What electron-vite gives a bundle that mentions them, as CommonJS has them. */
const SHIMMED = /^const (require|__filename|__dirname) = .*$/gm;

/**
 * Takes back what electron-vite declares where a bundled library declares it as well (fflate makes its own
 * `require`): a name that is declared twice is a bundle that does not parse.
 */
function oneDeclarationEach(): Plugin {
  return {
    name: 'one-declaration-each',
    renderChunk: {
      order: 'post',
      handler(code) {
        if (!code.includes('// -- CommonJS Shims --')) return null;
        const changed = code.replace(SHIMMED, (shim: string, name: string) => {
          const declared = new RegExp(`^(?:var|let|const|function|class) ${name}\\b`, 'gm');
          return (code.match(declared)?.length ?? 0) > 1 ? '' : shim;
        });
        return changed === code ? null : { code: changed, map: null };
      },
    },
  };
}

/** Puts `head.html` into the head of each page, before the addresses in it are looked up. */
function sharedHead(): Plugin {
  return {
    name: 'shared-head',
    transformIndexHtml: {
      order: 'pre',
      handler: (page) =>
        page.replace('<!-- head.html -->', () => readFileSync(source('renderer/head.html'), 'utf8')),
    },
  };
}

/** `out/main/pdfium.wasm`, where `src/engine/formats/pdf/pdf-library.ts` looks for it. */
function pdfLibrary(): Plugin {
  return {
    name: 'pdf-library',
    generateBundle() {
      const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
      this.emitFile({
        type: 'asset',
        fileName: 'pdfium.wasm',
        originalFileName: path,
        source: readFileSync(path),
      });
    },
  };
}

/**
 * Three bundles. Everything is bundled in, so that the packaged reader needs no `node_modules`.
 * The first also holds what runs without Electron: the engine's worker, `serve` and the command line.
 */
export default defineConfig({
  main: {
    plugins: [launcher(), pdfLibrary(), oneDeclarationEach(), packages.plugin()],
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          engine: source('engine/worker.ts'),
          'import-worker': source('engine/import/import-worker.ts'),
          'calculation-thread': source('engine/calculation/calculation-thread.ts'),
          'page-thread': source('engine/original/thread/page-thread.ts'),
          serve: source('serve/index.ts'),
          cli: source('cli/index.ts'),
          'command-line': source('cli/run.ts'),
          'command-line-thread': source('cli/thread.ts'),
          'inspect-worker': source('cli/inspect/inspect-worker.ts'),
          // Run by the build itself (`scripts/lib/build.mjs`).
          'make-ready-forms': source('engine/built-in/make-ready-forms.ts'),
        },
        external: ['@napi-rs/canvas'],
      },
    },
  },
  preload: {
    plugins: [packages.plugin()],
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
    plugins: [react(), sharedHead(), packages.plugin()],
    build: {
      minify: true,
      // A font or image as a data address would need a hole in the content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          index: source('renderer/index.html'),
          served: source('renderer/served.html'),
          // A chunk of its own: inside the served page's script it would run after the page it is there for.
          bridge: source('serve/page/bridge.ts'),
        },
      },
    },
  },
});
