import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { noticeService } from '../../../../src/renderer/services/notice-store.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';
import { textDocument } from '../../../../src/core/report/lines/text-document.ts';
import { CopyEncoding } from '../../../../src/renderer/read/copy/CopyEncoding.tsx';
import type { Finding, SourceFormat } from '../../../../src/shared/model.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import type { Result } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const SHA = 'a'.repeat(64);

function open(answer: Result<null>, findings: readonly Finding[] = [], format: SourceFormat = 'text') {
  const parsed = parseReport(textDocument('A letter.\n\nWith words.'), { file: 'letter.txt', sha256: SHA });
  const report = { ...parsed, findings, source: { ...parsed.source, format } };
  const asked: unknown[] = [];
  return {
    asked,
    ...show(<CopyEncoding report={report} />, {
      answers: {
        'library.read-as': (argument) => {
          asked.push(argument);
          return answer;
        },
      },
    }),
  };
}

const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /Read the file as/ });

describe('saying how the characters of a file are written', () => {
  it('has the file read so', async () => {
    const { asked } = open(ok(null));
    expect(choice().value).toBe('');
    await userEvent.selectOptions(choice(), 'Cyrillic (Windows-1251)');
    await waitFor(() => expect(choice().disabled).toBe(false));
    expect(asked).toEqual([{ id: 'letter', sha256: SHA, encoding: 'windows-1251' }]);
  });

  it('shows what was chosen', () => {
    open(ok(null), [{ kind: 'chosen-encoding', encoding: 'koi8-r' }]);
    expect(choice().value).toBe('koi8-r');
  });

  it('says why it could not be done', async () => {
    const { services } = open(fail('bad-argument', 'This file ships with the reader.'));
    await userEvent.selectOptions(choice(), 'Greek (Windows-1253)');
    await waitFor(() =>
      expect(JSON.stringify(services.get(noticeService).get())).toContain('This file ships with the reader.'),
    );
    expect(choice().value).toBe('');
  });

  it('is not asked of a file that says so itself', () => {
    open(ok(null), [], 'pdf');
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
