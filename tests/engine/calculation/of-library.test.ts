import { expect, it } from 'vitest';
import { calculateHere } from '../../../src/engine/calculation/calculator.ts';
import { calculatingFor } from '../../../src/engine/calculation/of-library.ts';
import { ReaderError } from '../../../src/shared/result.ts';

it('has a report made anew where a thread finds it damaged, and says so', async () => {
  const damaged: string[] = [];
  const unreadable = (sha256: string) => {
    damaged.push(sha256);
    return new ReaderError('disk', 'a.txt is damaged on disk and is being read again: try in a moment.');
  };
  const place = { kind: 'stored', path: 'nowhere/a.json.gz', sha256: 'a', id: 'a' } as const;
  const calculate = calculatingFor({ unreadable }, calculateHere);
  const given = { left: place, right: place };
  await expect(calculate('anchors', given, 'Comparing')).rejects.toMatchObject({ code: 'disk' });
  expect(damaged).toEqual(['a']);
});
