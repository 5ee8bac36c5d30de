import type { Report } from '../../shared/model.ts';
import { LevelMark } from './LevelMark.tsx';
import styles from './ReportLevels.module.css';

/** The assessment of a report in full; of a joint chapter that of each area, by the area's name. */
export function ReportLevels({ report }: { readonly report: Report }) {
  const { assessment, assessments } = report;
  if (assessment !== undefined)
    return (
      <p className={styles['level']}>
        <LevelMark level={assessment.level} label={assessment.label} />
      </p>
    );
  if (assessments === undefined) return null;
  return (
    <ul className={styles['levels']} aria-label="Assessment by area">
      {assessments.map(({ area, level, label }) => (
        <li key={area}>
          <span className={styles['area']}>{area}</span> <LevelMark level={level} label={label} />
        </li>
      ))}
    </ul>
  );
}
