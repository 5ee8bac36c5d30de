import { memo } from 'react';
import type { SearchHit } from '../../../shared/search.ts';
import { excerptParts } from './excerpt-parts.ts';
import { placeOfHit } from './hit-place.ts';
import { showingHit } from '../menu/hit-elements.ts';
import { HIT } from '../../text/page-signs.ts';
import styles from './HitGroups.module.css';

interface Props {
  readonly hit: SearchHit;
  /** Its section, which the list tells once for all its hits. */
  readonly section: string;
  readonly onChoose: (hit: SearchHit) => void;
}

/** One hit: the words around it, and where it stands as far as the headings above do not tell. */
export const Hit = memo(function Hit({ hit, section, onChoose }: Props) {
  const place = placeOfHit(hit);
  return (
    <button
      ref={showingHit(hit)}
      type="button"
      dir="auto"
      className={styles['hit']}
      {...HIT.on}
      onClick={() => onChoose(hit)}
    >
      <span dir="ltr" className="visually-hidden">
        {hit.label}
        {section === '' ? '' : `, ${section}`}:{' '}
      </span>
      {place !== '' && (
        <span dir="ltr" className={styles['place']}>
          {place}{' '}
        </span>
      )}
      <span className={styles['excerpt']}>
        {excerptParts(hit.excerpt, hit.matches).map((part) =>
          part.matched ? <mark key={part.at}>{part.text}</mark> : part.text,
        )}
      </span>
      {hit.missing !== undefined && (
        <span dir="ltr" className={styles['missing']}>
          {' '}
          without: {hit.missing.join(', ')}
        </span>
      )}
    </button>
  );
});
