import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import type { SearchHit } from '../../shared/search.ts';
import { HIT_KIND_NAMES, TOPIC_NAMES } from '../names.ts';
import { calm } from '../read/outline.ts';
import { excerptParts } from './group-hits.ts';
import styles from './SearchResults.module.css';

interface Props {
  readonly hit: SearchHit;
  readonly onChoose: (hit: SearchHit) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One hit: where it stands and the words around it. */
export const Hit = memo(function Hit({ hit, onChoose, onKeyDown }: Props) {
  const section = hit.topic === null ? calm(hit.section) : TOPIC_NAMES[hit.topic];
  const kind = hit.kind === 'prose' ? '' : HIT_KIND_NAMES[hit.kind];
  const place = [section, kind === section ? '' : kind].filter((part) => part !== '').join(' · ');
  return (
    <button
      type="button"
      className={styles['hit']}
      data-hit=""
      onClick={() => onChoose(hit)}
      onKeyDown={onKeyDown}
    >
      <span className="visually-hidden">{hit.label}: </span>
      <span className={styles['place']}>{place}</span>
      <span className={styles['excerpt']}>
        {excerptParts(hit.excerpt, hit.matches).map((part) =>
          part.matched ? <mark key={part.at}>{part.text}</mark> : part.text,
        )}
      </span>
    </button>
  );
});
