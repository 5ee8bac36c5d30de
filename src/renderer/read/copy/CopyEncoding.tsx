import { useState } from 'react';
import { mayNeedEncoding } from '../../../shared/formats/report-formats.ts';
import type { Report } from '../../../shared/model.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';
import styles from './AboutCopy.module.css';

/** Names of the Encoding Standard that texts of the last decades come in, with what they are for. */
const ENCODINGS: readonly (readonly [name: string, label: string])[] = [
  ['utf-8', 'Unicode (UTF-8)'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['windows-1253', 'Greek (Windows-1253)'],
  ['windows-1254', 'Turkish (Windows-1254)'],
  ['windows-1255', 'Hebrew (Windows-1255)'],
  ['windows-1256', 'Arabic (Windows-1256)'],
  ['windows-1258', 'Vietnamese (Windows-1258)'],
  ['windows-874', 'Thai (Windows-874)'],
  ['macintosh', 'Western (Macintosh)'],
  ['gb18030', 'Chinese, simplified (GB 18030)'],
  ['big5', 'Chinese, traditional (Big5)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-kr', 'Korean (EUC-KR)'],
  ['utf-16le', 'Unicode (UTF-16)'],
];

interface Props {
  readonly report: Report;
}

/** Lets the reader of a text say how its characters are written, where accents and letters came out wrong. */
export function CopyEncoding({ report }: Props) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [asked, setAsked] = useState<string | null>(null);
  if (!mayNeedEncoding(report.source.format)) return null;
  const chosen = report.findings.find((finding) => finding.kind === 'chosen-encoding')?.encoding ?? '';
  const assumed = report.findings.find((finding) => finding.kind === 'assumed-encoding')?.encoding;

  const choose = async (encoding: string) => {
    setAsked(encoding);
    const { sha256 } = report.source;
    const result = await bridge.call('library.read-as', { id: report.id, sha256, encoding });
    setAsked(null);
    if (!result.ok) notices.failed(result.error);
  };
  return (
    <p>
      <label>
        Letters look wrong? Read the file as{' '}
        <select
          className={styles['encoding']}
          value={asked ?? chosen}
          disabled={asked !== null}
          onChange={(event) => void choose(event.currentTarget.value)}
        >
          <option value="" disabled>
            {assumed === undefined ? 'found by the reader' : `assumed (${assumed})`}
          </option>
          {ENCODINGS.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
