import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../scripts/check-node.mjs';
import { tooOld } from '../../scripts/lib/node-version.mjs';

describe('a Node that is too old to start anything', () => {
  it.each(['18.20.4', '20.18.0', '16.0.0', '20.9.0'])('%s is told so in one sentence', (version) => {
    expect(tooOld(version)).toMatch(
      /^Findings Reader needs Node 20\.19 or later, and this is Node [\d.]+: [^\n]+\.$/,
    );
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '26.1.0'])('%s is not', (version) => {
    expect(tooOld(version)).toBeNull();
  });
});

describe('a Node that cannot run the tests', () => {
  it.each([
    ['linux', 'x64', false, /run "npm ci" without --omit=optional/],
    ['linux', 'arm64', false, /run "npm ci" without --omit=optional/],
    ['win32', 'x64', false, /run "npm ci" without --omit=optional/],
    ['linux', 'x64', true, /start this through npm/],
    ['darwin', 'arm64', false, /install Node 24/],
  ])('on %s %s is told what to do (own Node installed: %s)', (platform, arch, installed, advice) => {
    const facts = { platform, arch, installed };
    expect(nodeProblem({ version: '20.20.2', ...facts })).toMatch(advice);
    expect(nodeProblem({ version: '20.20.2', ...facts })).toMatch(/^[^\n]+\.$/);
    expect(nodeProblem({ version: '24.21.0', ...facts })).toBeNull();
    expect(nodeProblem({ version: '26.10.0', ...facts })).toBeNull();
  });
});
