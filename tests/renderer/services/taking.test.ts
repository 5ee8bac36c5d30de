import { afterEach, describe, expect, it, vi } from 'vitest';
import { noticeService } from '../../../src/renderer/services/notice-store.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { takingService } from '../../../src/renderer/services/taking.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import type { Answers } from '../helpers/bridge.ts';

function taking(answers: Answers = {}) {
  const bridge = testBridge(answers);
  const services = createServices(bridge);
  const said = () =>
    services
      .get(noticeService)
      .get()
      .map(({ message }) => message);
  return { ...services.get(takingService), said, bridge };
}

describe('to the clipboard', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('goes the text, without a word', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: {
        writeText(text: string) {
          written.push(text);
          return Promise.resolve();
        },
      },
    });
    const { copy, said } = taking();
    expect(await copy('Cotton')).toBe(true);
    expect(written).toEqual(['Cotton']);
    expect(said()).toEqual([]);
  });

  it('or it is said that it did not, and what can be done instead', async () => {
    const refuse = () => Promise.reject(new Error('Not allowed.'));
    vi.stubGlobal('navigator', { clipboard: { writeText: refuse } });
    Object.assign(document, { execCommand: () => false });
    const { copy, said } = taking();
    expect(await copy('Cotton')).toBe(false);
    expect(await copy('Cotton', 'save a file instead')).toBe(false);
    expect(said()).toEqual([
      'The clipboard could not be written.',
      'The clipboard could not be written: save a file instead.',
    ]);
  });
});

describe('into a file', () => {
  const FILE = { name: 'Table.csv', text: 'Year,Children' };

  it('goes what was made', async () => {
    const { save, said, bridge } = taking({ 'host.save-text': () => ok({ saved: true }) });
    // Of notes the engine also says how many they are, which the shell would refuse.
    await save(ok({ ...FILE, notes: 3 }));
    expect(bridge.calls).toEqual([['host.save-text', FILE]]);
    expect(said()).toEqual([]);
  });

  it('or it is said what failed, the making or the keeping', async () => {
    const { save, said, bridge } = taking({ 'host.save-text': () => fail('disk', 'The disk is full.') });
    await save(fail('not-found', 'There is no such table.'));
    expect(bridge.calls).toEqual([]);
    await save(ok(FILE));
    expect(said()).toEqual(['There is no such table.', 'The disk is full.']);
  });
});
