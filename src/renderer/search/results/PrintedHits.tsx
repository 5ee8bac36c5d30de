import { memo } from 'react';
import type { SearchHit } from '../../../shared/search.ts';
import { excerptParts } from './excerpt-parts.ts';
import type { GroupedHits, HitGroup } from './group-hits.ts';
import { placeOfHit } from './hit-place.ts';
import styles from './PrintedResults.module.css';

interface Props {
  readonly grouped: GroupedHits;
  /** So many hits are drawn by now; a report's come together. */
  readonly most: number;
}

/** Hits under the names of their reports and sections, those of words spelled alike after the others. */
export function PrintedHits({ grouped: { exact, similar }, most }: Props) {
  const inExact = exact.reduce((sum, { listed }) => sum + listed, 0);
  return (
    <>
      <Groups groups={exact} most={most} />
      {similar.length > 0 && most > inExact && (
        <>
          <p className={styles['lead']}>Words spelled alike:</p>
          <Groups groups={similar} most={most - inExact} />
        </>
      )}
    </>
  );
}

function Groups({ groups, most }: { readonly groups: readonly HitGroup[]; readonly most: number }) {
  let before = 0;
  return groups.map((group) => {
    const begins = before;
    before += group.listed;
    if (begins >= most) return null;
    return <Group key={group.report} group={group} />;
  });
}

/** Drawn once: hundreds come after it. */
const Group = memo(function Group({ group }: { readonly group: HitGroup }) {
  return (
    <section className={styles['group']}>
      <h3>
        {group.label} <span>{group.total.toLocaleString('en-US')}</span>
      </h3>
      {group.sections.map((section) => (
        <div key={section.id}>
          {section.name !== '' && <h4>{section.name}</h4>}
          <ul>
            {section.hits.map((hit) => (
              <Hit key={`${hit.block} ${hit.start}`} hit={hit} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
});

function Hit({ hit }: { readonly hit: SearchHit }) {
  const place = placeOfHit(hit);
  return (
    <li>
      {place !== '' && <span className={styles['place']}>{place}: </span>}
      {excerptParts(hit.excerpt, hit.matches).map((part) =>
        part.matched ? <mark key={part.at}>{part.text}</mark> : part.text,
      )}
      {hit.missing !== undefined && (
        <span className={styles['place']}> without: {hit.missing.join(', ')}</span>
      )}
    </li>
  );
}
