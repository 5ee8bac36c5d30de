import { useLong } from '../hooks/use-long.ts';
import styles from './Message.module.css';

interface Props {
  /** What is being waited for: "Opening Kazakhstan 2022". */
  readonly what: string;
  /** Why it may take long and what works meanwhile: whole sentences, said after two seconds. */
  readonly why?: string;
}

/** Says what is under way, but only once it has taken long enough to be noticed. */
export function Waiting({ what, why }: Props) {
  const isLong = useLong(true);
  return (
    <output className={styles['waiting']}>
      {what} …{isLong && why !== undefined && <span className={styles['why']}>{why}</span>}
    </output>
  );
}
