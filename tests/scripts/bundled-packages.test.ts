import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledPackages, licenceOf, packageFolderOf } from '../../scripts/lib/bundled-packages.ts';

let root: string;
async function put(path: string, content: string | object): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'packages-'));
  await put('package.json', { productName: 'Findings Reader', version: '1.2.3', license: 'MIT' });
  await put('LICENSE', 'Our own words\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the package of a module', () => {
  it.each([
    ['/a/node_modules/zod/v4/index.js', '/a/node_modules/zod'],
    ['/a/node_modules/@base-ui/react/dialog/index.js', '/a/node_modules/@base-ui/react'],
    [
      '/a/node_modules/parse5/node_modules/entities/dist/a.js',
      '/a/node_modules/parse5/node_modules/entities',
    ],
    ['\0/a/node_modules/react/index.js?commonjs-module', '/a/node_modules/react'],
    ['C:\\a\\node_modules\\saxes\\saxes.js', 'C:/a/node_modules/saxes'],
    ['/a/src/renderer/main.tsx', null],
    ['\0vite/preload-helper.js', null],
    ['/a/node_modules', null],
  ])('%s is %s', (path, folder) => {
    expect(packageFolderOf(path)).toBe(folder);
  });
});

describe('the licence of a package', () => {
  it('has all its words, those of what it carries too', async () => {
    await put('p/package.json', { name: 'p', version: '2.0.0', license: 'MIT' });
    await put('p/LICENSE', 'MIT words\r\nof two lines\n');
    await put('p/LICENSE.pdfium', 'BSD words');
    await put('p/licences.js', 'no licence at all');
    expect(licenceOf(join(root, 'p'))).toEqual({
      name: 'p',
      version: '2.0.0',
      licence: 'MIT',
      text: 'MIT words\nof two lines\n\nBSD words',
    });
  });

  it('is what its package.json says where it brings no words', async () => {
    await put('p/package.json', {
      name: 'p',
      version: '1.0.0',
      license: 'ISC',
      author: { name: 'L. Dubeau' },
    });
    expect(licenceOf(join(root, 'p')).text).toBe('ISC, by L. Dubeau');
  });

  it('that is not named keeps the package from being built in', async () => {
    await put('p/package.json', { name: 'p', version: '1.0.0' });
    expect(() => licenceOf(join(root, 'p'))).toThrow('names no licence');
  });
});

it('the list holds what is in the bundles, of all builds, once, the reader itself first', async () => {
  for (const name of ['zod', 'react', '@fonts/serif', 'electron', 'unused']) {
    await put(`node_modules/${name}/package.json`, { name, version: '1.0.0', license: 'MIT' });
    await put(`node_modules/${name}/LICENSE`, `Words of ${name}`);
  }
  const file = join(root, 'out/licences.json');
  const packages = bundledPackages({ root, file });
  const build = (base: string, bundle: object) => {
    const plugin = packages.plugin();
    call(plugin.configResolved, { root: base });
    call(plugin.writeBundle, {}, bundle);
  };
  const zod = join(root, 'node_modules/zod/index.js');
  build(root, {
    'a.js': { type: 'chunk', moduleIds: [zod, join(root, 'src/a.ts')], imports: ['electron', 'node:fs'] },
  });
  build(join(root, 'src/renderer'), {
    'b.js': {
      type: 'chunk',
      moduleIds: [zod, join(root, 'node_modules/react/index.js')],
      imports: ['./c.js'],
    },
    'b.woff2': { type: 'asset', originalFileNames: ['../../node_modules/@fonts/serif/files/b.woff2'] },
  });
  const listed = JSON.parse(await readFile(file, 'utf8')) as { name: string; text: string }[];
  expect(listed.map(({ name }) => name)).toEqual([
    'Findings Reader',
    '@fonts/serif',
    'electron',
    'react',
    'zod',
  ]);
  expect(listed[0]?.text).toBe('Our own words');
});

/** As the bundler calls a plugin, with as much of its own as the plugin looks at. */
function call(hook: unknown, ...given: readonly unknown[]): void {
  if (typeof hook !== 'function') expect.unreachable('the plugin has no such hook');
  else hook(...given);
}
