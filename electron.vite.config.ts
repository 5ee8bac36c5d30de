import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build } from 'vite';
import type { IndexHtmlTransformContext, Plugin } from 'vite';
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
 * The window's page begins with a small script that loads the others when what came with the page is painted. Their styles are
 * there from the beginning, and nothing is painted before that script has run.
 */
function firstScreen(): Plugin {
  return {
    name: 'first-screen',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (bundle === undefined || !filename.endsWith('/index.html')) return html;
        const styles = stylesOf(bundle, (chunk) => chunk.moduleIds.includes(source('renderer/main.tsx')));
        const blocking = html.replace('<script type="module"', '<script type="module" blocking="render"');
        const tags = styles
          .filter((name) => !html.includes(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', crossorigin: true, href: `./${name}` },
            injectTo: 'head' as const,
          }));
        return { html: blocking, tags };
      },
    },
  };
}

/** A module, and what it imports. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * The first screen is one script and one style sheet: each file more is a request to be answered before anything can be read. What
 * the first script of all needs stays with that.
 */
function inFirstScreen(): (id: string, modules: Modules) => boolean {
  let first: ReadonlySet<string> | null = null;
  return (id, modules) => {
    first ??= reachedFrom('renderer/main.tsx', modules, reachedFrom('renderer/start.ts', modules));
    // The script that draws the window is loaded by two pages, each when it is time.
    return first.has(id) && id !== source('renderer/main.tsx');
  };
}

/** Modules that are loaded with a module: itself, what it imports, and so on, without `others`. */
function reachedFrom(entry: string, modules: Modules, others: ReadonlySet<string> = new Set()): Set<string> {
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id) || others.has(id)) return;
    reached.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(source(entry));
  return reached;
}

const isOfFirstScreen = inFirstScreen();

/** By their names, the files that classes come from: two of one name would give theirs the same. */
const styleFiles = new Map<string, string>();

/**
 * A class is called by its file and its own name, which last from version to version: a first screen that another version kept
 * can be shown with the styles of this one (ADR 24).
 */
function nameOfClass(name: string, path: string): string {
  const [file = path] = path.split('?');
  const subject = `${basename(dirname(file))}-${basename(file, '.module.css')}`;
  const other = styleFiles.get(subject) ?? file;
  if (other !== file) throw new Error(`${file} and ${other} have one name, and their classes would too.`);
  styleFiles.set(subject, file);
  return `${subject}_${name}`;
}

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;
type Chunk = Extract<Bundle[string], { type: 'chunk' }>;

/** Style sheets of a chunk, and of what it is made on, in the order in which they count. */
function stylesOf(bundle: Bundle, wanted: (chunk: Chunk) => boolean): readonly string[] {
  const seen = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || seen.has(name)) return;
    seen.add(name);
    chunk.imports.forEach(visit);
    chunk.viteMetadata?.importedCss.forEach((style) => styles.add(style));
  };
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && wanted(chunk)) visit(name);
  if (styles.size === 0) throw new Error('The styles of the first screen are not in the bundle.');
  return [...styles];
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
    plugins: [react(), sharedHead(), firstScreen(), packages.plugin()],
    css: { modules: { generateScopedName: nameOfClass } },
    build: {
      minify: true,
      // A font or image as a data address would need a hole in the content security policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        output: {
          advancedChunks: {
            includeDependenciesRecursively: false,
            groups: [{ name: (id, modules) => (isOfFirstScreen(id, modules) ? 'window' : null) }],
          },
        },
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
