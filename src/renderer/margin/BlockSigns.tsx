import { memo } from 'react';
import { useMarginSigns } from './margin-signs.ts';
import styles from './BlockSigns.module.css';

interface Props {
  readonly block: string;
  /** Index of the table's row that this stands in. */
  readonly row?: number;
}

/**
 * The signs of a block, in the margin beside it: last in an element that `beside` makes their measure. They are not in
 * the order of tabbing: what they do, a command does for the passage at hand.
 */
export const BlockSigns = memo(function BlockSigns({ block, row }: Props) {
  const signs = useMarginSigns(block, row);
  return (['start', 'end'] as const).map((side) => {
    const here = signs.filter((sign) => sign.side === side);
    if (here.length === 0) return null;
    return (
      <span key={side} className={styles['signs']} data-side={side} data-margin="">
        {here.map(({ id, words, label, tone, run }) => (
          <button
            key={id}
            type="button"
            className={styles['sign']}
            data-tone={tone}
            data-words={words}
            aria-label={label}
            title={label}
            tabIndex={-1}
            onClick={run}
          />
        ))}
      </span>
    );
  });
});

/** For the element whose margin the signs stand in. */
export const beside = styles['beside'];
