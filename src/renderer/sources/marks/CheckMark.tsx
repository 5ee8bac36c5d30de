import type { Checkability } from '../../../shared/model.ts';
import { CHECKABILITY_NAMES } from '../../reports/names.ts';
import { NamedMark } from './NamedMark.tsx';
import styles from './Marks.module.css';

/** How much of the sign is filled: from what anyone can open to what nobody can. */
const FILLED: Readonly<Record<Checkability, number>> = { link: 3, published: 2, 'on-file': 1, private: 0 };

interface Props {
  readonly check: Checkability;
  readonly name?: string;
}

/** Whether a reader can see the source: squares filled by how well, always with words. */
export function CheckMark({ check, name = CHECKABILITY_NAMES[check] }: Props) {
  return (
    <NamedMark name={name} width={15} viewBox="0 0 15 14" className={styles['steps']}>
      {[0, 1, 2].map((step) => (
        <rect
          key={step}
          x={0.5 + step * 5}
          y="4.5"
          width="3.5"
          height="5"
          data-filled={step < FILLED[check]}
        />
      ))}
    </NamedMark>
  );
}
