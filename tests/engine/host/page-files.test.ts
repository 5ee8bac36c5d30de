import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, listPageFiles } from '../../../src/engine/host/page-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the files of the page', () => {
  it('are those of the build, by type; neither links nor other files', async () => {
    await mkdir(join(folder, 'build/assets'), { recursive: true });
    await writeFile(join(folder, 'secret.js'), '');
    await writeFile(join(folder, 'build/index.html'), '');
    await writeFile(join(folder, 'build/assets/a.JS'), '');
    await writeFile(join(folder, 'build/assets/text.woff2'), '');
    await writeFile(join(folder, 'build/assets/a.js.map'), '');
    await writeFile(join(folder, 'build/.env'), '');
    await symlink(join(folder, 'secret.js'), join(folder, 'build/link.js'));
    await symlink(folder, join(folder, 'build/up'));
    const files = await listPageFiles(join(folder, 'build'));
    expect(Object.fromEntries([...files].map(([address, { type }]) => [address, type]))).toEqual({
      'assets/a.JS': 'text/javascript; charset=utf-8',
      'assets/text.woff2': 'font/woff2',
      'index.html': 'text/html; charset=utf-8',
    });
  });
});

it('the content policy allows no inline script or style, no evaluation, no other origin', () => {
  for (const connect of ["'none'", "'self'"] as const) {
    const policy = contentSecurityPolicy(connect);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`connect-src ${connect}`);
    expect(policy).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  }
});
