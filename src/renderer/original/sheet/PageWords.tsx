import { memo } from 'react';
import type { WordOnPage } from '../../../shared/contract/contract.ts';
import { WORD_START } from '../../text/page-signs.ts';
import { naturalWidth } from './word-width.ts';
import styles from './PageSheet.module.css';

interface Props {
  readonly words: readonly WordOnPage[];
  /** CSS pixels to a point. */
  readonly scale: number;
}

/** The words of a page over its picture: not seen, but selected, searched and read aloud. */
export const PageWords = memo(function PageWords({ words, scale }: Props) {
  return (
    <div className={styles['words']} lang="en" dir="ltr">
      {words.map((word) => {
        const { start, text, left, right, top, bottom } = word;
        const size = (bottom - top) * scale;
        const missing = (right - left) * scale - naturalWidth(text) * size;
        return (
          <span
            key={start}
            {...WORD_START.on(start)}
            style={{
              left: left * scale,
              top: top * scale,
              height: size,
              fontSize: size,
              letterSpacing: missing / Math.max(1, text.length),
            }}
          >
            {`${text} `}
          </span>
        );
      })}
    </div>
  );
});
