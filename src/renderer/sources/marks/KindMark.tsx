import type { ReactNode } from 'react';
import type { ReferenceKind } from '../../../shared/model.ts';
import { REFERENCE_KIND_NAMES } from '../../reports/names.ts';
import { NamedMark } from './NamedMark.tsx';
import styles from './Marks.module.css';

/** Drawn in a field of 16 by 16, with a line of the text's colour. */
const DRAWINGS: Readonly<Record<ReferenceKind, ReactNode>> = {
  law: <path d="M8 3v10M5 13h6M3 5h10M3 5 1.5 9h3zM13 5l-1.5 4h3z" />,
  embassy: <path d="M4 14V2.5h8.5L10.5 5.5l2 3H4" />,
  'government-correspondence': <path d="M2 4h12v8.5H2zM2.3 4.3 8 9l5.7-4.7" />,
  'un-ilo': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12" />
    </>
  ),
  'government-publication': <path d="M2 6 8 2.5 14 6zM3.5 6v6M6.5 6v6M9.5 6v6M12.5 6v6M2 13h12" />,
  ngo: (
    <>
      <circle cx="5.5" cy="5.5" r="2" />
      <circle cx="10.8" cy="6.2" r="1.6" />
      <path d="M2 13c0-5 7-5 7 0M10 10c2.5-1 4 .8 4 3" />
    </>
  ),
  academic: (
    <path d="M8 4.5C6.5 3 4 3 2 3.5v9c2-.5 4.5-.5 6 1 1.5-1.5 4-1.5 6-1v-9c-2-.5-4.5-.5-6 1zM8 4.5v9" />
  ),
  news: <path d="M2 3h12v10H2zM4.5 5.5h7M4.5 8h3v2.5h-3zM9.5 8h2M9.5 10.5h2" />,
  statistics: <path d="M2 13.5h12M4 13V9M8 13V3M12 13V6" />,
  unpublished: <path d="M4 2h5.5L12 4.5V14H4z" strokeDasharray="2 1.7" />,
  other: <circle cx="8" cy="8" r="2" />,
};

/** What kind of source it is: a small sign, always with its name. */
export function KindMark({
  kind,
  name = REFERENCE_KIND_NAMES[kind],
}: {
  readonly kind: ReferenceKind;
  readonly name?: string;
}) {
  return (
    <NamedMark name={name} width={14} viewBox="0 0 16 16" className={styles['sign']}>
      {DRAWINGS[kind]}
    </NamedMark>
  );
}
