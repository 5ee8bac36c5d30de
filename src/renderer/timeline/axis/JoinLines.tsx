import styles from '../Chart.module.css';

/** Ends of a line: columns of the axis, and heights from 0 at the bottom to 1. */
interface Join {
  readonly from: readonly [column: number, height: number];
  readonly to: readonly [column: number, height: number];
}

interface Props {
  readonly joins: readonly Join[];
  readonly columns: number;
}

/** Lines from point to point, stretched over the columns of a chart. Decoration: the points say it all. */
export function JoinLines({ joins, columns }: Props) {
  const x = (column: number) => ((column + 0.5) / columns) * 100;
  const y = (height: number) => (1 - height) * 100;
  return (
    <svg className={styles['lines']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {joins.map(({ from, to }) => (
        <line
          key={from[0]}
          x1={x(from[0])}
          y1={y(from[1])}
          x2={x(to[0])}
          y2={y(to[1])}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
