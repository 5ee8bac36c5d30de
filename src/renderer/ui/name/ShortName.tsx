import { classNames } from '../class-names.ts';
import { nameParts } from './name-parts.ts';
import styles from './ShortName.module.css';

interface Props {
  readonly name: string;
  readonly className?: string | undefined;
}

/** A name on one line that shortens in its middle where it has too little room: its year is always seen. */
export function ShortName({ name, className }: Props) {
  const { start, kept, end } = nameParts(name);
  return (
    <span className={classNames(styles['room'], className)}>
      <span dir="auto" className={styles['name']}>
        <span className={styles['start']}>{start}</span>
        {kept !== '' && <span className={styles['kept']}>{kept}</span>}
        {end !== '' && <span className={styles['end']}>{end}</span>}
      </span>
    </span>
  );
}
