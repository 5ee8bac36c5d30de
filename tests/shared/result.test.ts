import { expect, it } from 'vitest';
import { arrived, fail, ok } from '../../src/shared/result.ts';

it('what came over as JSON is read, and anything else is what it is', () => {
  expect(arrived({ ok: true, json: '{"id":"a","text":"ä","id":"b"}' })).toEqual(ok({ id: 'b', text: 'ä' }));
  expect(arrived(ok({ json: 'a value' }))).toEqual(ok({ json: 'a value' }));
  expect(arrived(fail('not-found', 'no'))).toEqual(fail('not-found', 'no'));
});

it('JSON that cannot be read is a failure', () => {
  expect(arrived({ ok: true, json: '{' })).toMatchObject({ ok: false, error: { code: 'internal' } });
});
