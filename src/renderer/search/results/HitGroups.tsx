import { memo, useRef, useState } from 'react';
import type { SearchHit } from '../../../shared/search.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { Hit } from './Hit.tsx';
import { HitYears } from '../folding/HitYears.tsx';
import type { HitGroup } from './group-hits.ts';
import { HIT, KEPT_HEAD, KEPT_ROW } from '../../text/page-signs.ts';
import styles from './HitGroups.module.css';

export interface HitHandlers {
  readonly onChoose: (hit: SearchHit) => void;
  readonly onMore: (report: string, listed: number) => Promise<void>;
}

interface Props extends HitHandlers {
  readonly groups: readonly HitGroup[];
}

/** Hits under the names of their reports and sections. */
export function HitGroups({ groups, ...handlers }: Props) {
  return groups.map((group) => <ReportHits key={group.report} group={group} {...handlers} />);
}

interface ReportProps extends HitHandlers {
  readonly group: HitGroup;
}

const ReportHits = memo(function ReportHits({ group, onChoose, onMore }: ReportProps) {
  const element = useRef<HTMLElement>(null);
  const [waiting, setWaiting] = useState(false);
  const missing = group.total - group.listed;

  /** The focus goes on to the first hit that was not listed before. */
  const more = async () => {
    setWaiting(true);
    const before = new Set(HIT.all(element.current).map((hit) => hit.textContent));
    await onMore(group.report, group.listed);
    setWaiting(false);
    requestAnimationFrame(() => {
      HIT.all(element.current)
        .find((hit) => !before.has(hit.textContent))
        ?.focus();
    });
  };

  return (
    <section ref={element} className={styles['group']}>
      <h3 className={styles['report']} {...KEPT_HEAD.on}>
        <bdi>{group.label}</bdi>
        <span className={styles['count']}>{group.total.toLocaleString('en-US')}</span>
      </h3>
      {group.sections.map((section) => (
        <div key={section.id}>
          {section.name !== '' && (
            <h4 className={styles['section']}>
              {section.name}
              {section.total > 1 && (
                <span className={styles['count']}>{section.total.toLocaleString('en-US')}</span>
              )}
            </h4>
          )}
          <ol className={styles['hits']}>
            {section.hits.map((hit) => (
              <li
                key={`${hit.block} ${hit.start}`}
                {...KEPT_ROW.on(`${hit.report} ${hit.block} ${hit.start}`)}
              >
                <Hit hit={hit} section={section.name} onChoose={onChoose} />
                <HitYears hit={hit} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {missing > 0 && (
        <LinkButton
          className={styles['more']}
          aria-disabled={waiting}
          onClick={() => {
            if (!waiting) void more();
          }}
        >
          Show more in this report ({missing.toLocaleString('en-US')})
          <span className="visually-hidden">: {group.label}</span>
        </LinkButton>
      )}
    </section>
  );
});
