import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { doSetup } from '../../../src/main/start/windows-setup.ts';

it('fails no installation, whatever cannot be registered', () => {
  const local = mkdtempSync(join(tmpdir(), 'windows-setup-'));
  const places = { local: join(local, 'gone'), program: 'C:\\reader\\app-1.0.0\\Findings Reader.exe' };
  mkdirSync(join(local, 'kept'));
  for (const step of ['register', 'forget', 'nothing'] as const)
    expect(() => doSetup(step, places)).not.toThrow();
  expect(readdirSync(local)).toEqual(['kept']);
  rmSync(local, { recursive: true });
});
