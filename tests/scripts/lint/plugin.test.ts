import { RuleTester } from 'oxlint/plugins-dev';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import plugin from '../../../scripts/lint/plugin.mjs';

RuleTester.describe = describe;
RuleTester.it = it;

const errors = 1;

new RuleTester().run('no-spread-arguments', plugin.rules['no-spread-arguments'], {
  valid: [
    'list.push(one, other)',
    'const all = [...one, ...other]',
    'const named = { ...one, two }',
    'list.push({ ...one })',
    'list.push([...one])',
    'Math.max(one, 2)',
    'function classNames(...names) { return names.join(" ") }',
    'Reflect.apply(call, self, [what])',
    'call.apply(self, [what])',
    'compiler.apply(program)',
    'String.fromCharCode(unit)',
  ],
  invalid: [
    { code: 'list.push(...other)', errors },
    { code: 'list.push(one, ...other, two)', errors },
    { code: 'list.push(\n  ...(await other),\n)', errors },
    { code: 'list?.push(...other)', errors },
    { code: 'list.unshift(...other)', errors },
    { code: 'list.splice(1, 0, ...other)', errors },
    { code: 'Math.max(0, ...list.map((one) => one.length))', errors },
    { code: 'Math.min(...list)', errors },
    { code: 'String.fromCharCode(...units)', errors },
    { code: 'String.fromCharCode.apply(null, units)', errors },
    { code: 'list.push["apply"](list, other)', errors },
    { code: 'Reflect.apply(call, self, list)', errors },
    { code: 'Reflect.construct(Type, list)', errors },
    { code: 'new Type(...list)', errors },
    { code: 'call(...list)', errors },
  ],
});

it('holds for all that ships', () => {
  const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as {
    overrides: { files: string[]; rules: Record<string, string> }[];
  };
  expect(overrides).toContainEqual({
    files: ['src/**'],
    rules: { 'reader/no-spread-arguments': 'error' },
  });
});
