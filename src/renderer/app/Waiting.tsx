import styles from './Message.module.css';

interface Props {
  /** What is being waited for: "Opening Kazakhstan 2022". */
  readonly what: string;
}

/** Says what is under way, but only once it has taken long enough to be noticed. */
export function Waiting({ what }: Props) {
  return <output className={styles['waiting']}>{what} …</output>;
}
