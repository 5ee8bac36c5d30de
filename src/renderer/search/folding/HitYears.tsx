import { useDispatch, useService, useServices } from '../../state/context.ts';
import type { HitYear, SearchHit } from '../../../shared/search.ts';
import { onPageService } from '../../state/on-page.ts';
import { noticeService } from '../../services/notice-store.ts';
import { blockHolding } from '../../text/block-order.ts';
import { OPENS_PLACE } from '../../text/page-signs.ts';
import styles from './HitYears.module.css';

/** The other years in which a hit is said, each leading to its place. */
export function HitYears({ hit }: { readonly hit: SearchHit }) {
  const open = useOpenYear();
  const years = hit.years ?? [];
  if (years.length < 2) return null;
  return (
    <div className={styles['years']} role="group" aria-label="The same passage in other years">
      {years.map((year) => (
        <button
          key={year.report}
          type="button"
          className={styles['year']}
          aria-current={year.report === hit.report || undefined}
          aria-label={`${year.label}: the same passage`}
          {...OPENS_PLACE.on}
          onClick={() => void open(year)}
        >
          {year.year}
        </button>
      ))}
    </div>
  );
}

/** Where the passage stands in its report is known once that is there. */
function useOpenYear(): (year: HitYear) => Promise<void> {
  const services = useServices();
  const dispatch = useDispatch();
  const onPage = useService(onPageService);
  return async ({ report: id, start, end }) => {
    const isWanted = onPage.isWanted();
    const opened = await services.bridge.call('report.open', { id });
    if (!opened.ok) return services.get(noticeService).failed(opened.error);
    const block = blockHolding(opened.value, start);
    if (block === null) return;
    dispatch({
      kind: 'visit',
      report: id,
      target: { kind: 'words', block, places: [{ start, end }] },
      focus: true,
      onPage: isWanted,
    });
  };
}
