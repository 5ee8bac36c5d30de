import type { Checkability, ReferenceKind } from '../../shared/model.ts';
import { CHECKABILITY_NAMES, REFERENCE_KIND_NAMES } from '../reports/names.ts';
import { LabelledSelect } from '../ui/fields/LabelledSelect.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import { CheckMark } from './marks/CheckMark.tsx';
import { SOURCE_SORTS } from './filter/filter-sources.ts';
import type { SourceFacets, SourceFilters, SourceSort } from './filter/filter-sources.ts';
import { FilterMenu } from './filter/FilterMenu.tsx';
import { KindMark } from './marks/KindMark.tsx';
import { SORT_NAMES } from './filter/names.ts';
import { TakeMenu } from './take/TakeMenu.tsx';
import type { Portion } from './take/TakeMenu.tsx';
import styles from './SourcesBar.module.css';

const SORTS = SOURCE_SORTS.map((value) => ({ value, name: SORT_NAMES[value] }));

interface Props {
  readonly filters: SourceFilters;
  /** They are of one country, so that there is none to choose. */
  readonly ofOne: boolean;
  readonly facets: SourceFacets;
  readonly sort: SourceSort;
  readonly portions: readonly Portion[];
  /** What printing puts on paper. */
  readonly printed: string;
  readonly onFilter: (change: Partial<SourceFilters>) => void;
  readonly onSort: (sort: SourceSort) => void;
}

/** What is shown, in which order, and what is taken along. */
export function SourcesBar(props: Props) {
  const { filters, ofOne, facets, sort, portions, printed, onFilter, onSort } = props;
  return (
    <Toolbar label="Which sources are shown" className={styles['bar']}>
      <TextField
        label="Search the sources"
        className={styles['search']}
        placeholder="Search the sources"
        value={filters.typed}
        onChange={(event) => onFilter({ typed: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter({ typed: '' });
        }}
      />
      <FilterMenu
        name="Kind"
        facets={facets.kinds}
        chosen={filters.kinds}
        nameOf={(kind) => REFERENCE_KIND_NAMES[kind]}
        draw={drawKind}
        onChange={(kinds) => onFilter({ kinds })}
      />
      <FilterMenu
        name="Year"
        facets={facets.years}
        chosen={filters.years}
        nameOf={String}
        onChange={(years) => onFilter({ years })}
      />
      <FilterMenu
        name="Checkable"
        facets={facets.checks}
        chosen={filters.checks}
        nameOf={(check) => CHECKABILITY_NAMES[check]}
        draw={drawCheck}
        onChange={(checks) => onFilter({ checks })}
      />
      {!ofOne && (facets.areas.length > 1 || filters.areas.length > 0) && (
        <FilterMenu
          name="Area"
          facets={facets.areas}
          chosen={filters.areas}
          nameOf={(area) => area}
          onChange={(areas) => onFilter({ areas })}
        />
      )}
      <LabelledSelect
        label="Order"
        className={styles['sort']}
        value={sort}
        options={SORTS}
        onChange={onSort}
      />
      <TakeMenu portions={portions} printed={printed} />
    </Toolbar>
  );
}

function drawKind(kind: ReferenceKind) {
  return <KindMark kind={kind} />;
}

function drawCheck(check: Checkability) {
  return <CheckMark check={check} />;
}
