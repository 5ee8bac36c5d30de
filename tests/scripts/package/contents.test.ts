import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neededFiles, shippedReports } from '../../../scripts/package/contents.ts';
import { noticesOf } from '../../../scripts/package/notices.ts';
import { LINUX_COMMAND, MAC_COMMAND } from '../../../scripts/package/terminal-command.ts';

const root = resolve('.');

describe('what is packaged', () => {
  const files = neededFiles(root);

  it.each([
    'out/main/launch.cjs',
    'out/main/index.js',
    'out/main/engine.js',
    'out/main/import-worker.js',
    'out/main/inspect-worker.js',
    'out/main/calculation-thread.js',
    'out/main/command-line-thread.js',
    'out/main/pdfium.wasm',
    'out/preload/index.cjs',
    'out/renderer/index.html',
    'out/licences.json',
    'out/first-screen.json',
  ])('holds %s', (file) => {
    expect(files).toContain(file);
  });

  it('holds nothing that only other forms need, no sources, no maps of them, no packages', () => {
    expect(files.filter((file) => /serve|bridge|cli\.js|\.map$|\.tsx?$|node_modules/.test(file))).toEqual([]);
    expect(files.every((file) => /\.(?:c?js|html|css|json|wasm|woff2)$/.test(file))).toBe(true);
  });

  it('holds the reports that ship and a ready form of each, as their manifest names them', () => {
    const { reports } = JSON.parse(readFileSync('resources/reports/manifest.json', 'utf8')) as {
      reports: { file: string; sha256: string }[];
    };
    expect(shippedReports(root)).toEqual(
      ['manifest.json', 'SOURCES.md', 'ready/list.json']
        .concat(reports.flatMap(({ file, sha256 }) => [file, `ready/${sha256}.json.gz`]))
        .map((path) => `resources/reports/${path}`)
        .toSorted(),
    );
  });

  it('is what the start names, and what that names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contents-'));
    const made = {
      'out/main/launch.cjs': `import('./index.js')`,
      'out/main/index.js': `new Worker('./engine.js'); '../preload/index.cjs'`,
      'out/main/engine.js': `fetch('pdf.wasm')`,
      'out/main/pdf.wasm': 'launch serve.js',
      'out/main/serve.js': `'./chunk.js'`,
      'out/main/chunk.js': '',
      'out/preload/index.cjs': '',
      'out/renderer/index.html': '<script src="./assets/main-1.js">',
      'out/renderer/assets/main-1.js': '',
      'out/renderer/assets/main-2.js': '',
      'out/licences.json': '[]',
      'out/first-screen.json': 'null',
    };
    for (const [path, text] of Object.entries(made)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const left = Object.keys(made).filter((path) => !neededFiles(folder).includes(path));
    expect(left).toEqual(['out/main/serve.js', 'out/main/chunk.js', 'out/renderer/assets/main-2.js']);
    rmSync(join(folder, 'out/main/launch.cjs'));
    expect(() => neededFiles(folder)).toThrow('out/main/launch.cjs is not built');
    rmSync(folder, { recursive: true });
  });
});

describe('the notices', () => {
  it('name all that is built in, with its words, and not the program itself', () => {
    const notices = noticesOf([
      { name: 'Reader', version: '1.0.0', licence: 'MIT', text: 'Own words' },
      { name: 'react', version: '19.3.1', licence: 'MIT', text: 'Words of react' },
    ]);
    expect(notices).toContain('  react 19.3.1: MIT\n');
    expect(notices).toContain('Words of react');
    expect(notices).not.toContain('Own words');
  });
});

describe.skipIf(process.platform === 'win32')('the command of a terminal', () => {
  it.each([
    ['Linux', LINUX_COMMAND],
    ['a Mac', MAC_COMMAND],
  ])('is a script that a shell of %s can read', (_system, script) => {
    expect(() => execFileSync('sh', ['-n'], { input: script, stdio: 'pipe' })).not.toThrow();
  });
});
