import { describe, expect, it } from 'vitest';
import { nodeProblem } from '../../scripts/check-node.mjs';
import { tooOld } from '../../scripts/lib/node-version.mjs';

describe('a Node that is too old to start anything', () => {
  it.each(['18.20.4', '20.18.0', '16.0.0', '20.9.0'])('%s is told so in one sentence', (version) => {
    expect(tooOld(version)).toMatch(/^Findings Reader needs Node 20\.19 or later, and this is Node [\d.]+: [^\n]+\.$/);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '26.1.0'])('%s is not', (version) => {
    expect(tooOld(version)).toBeNull();
  });
});

describe('a Node that cannot run the tests', () => {
  it.each([
    ['linux', 'x64', /npm ci/],
    ['linux', 'arm64', /npm ci/],
    ['win32', 'x64', /npm ci/],
    ['darwin', 'arm64', /install Node 24/],
  ])('on %s %s', (platform, arch, advice) => {
    expect(nodeProblem({ version: '20.20.2', platform, arch })).toMatch(advice);
    expect(nodeProblem({ version: '20.20.2', platform, arch })).toMatch(/^[^\n]+\.$/);
    expect(nodeProblem({ version: '24.21.0', platform, arch })).toBeNull();
    expect(nodeProblem({ version: '26.10.0', platform, arch })).toBeNull();
  });
});
