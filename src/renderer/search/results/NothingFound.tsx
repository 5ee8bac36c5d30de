import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import type { Question } from '../../query/search-state.ts';
import { attempts } from './try-instead.ts';
import type { Attempt } from './try-instead.ts';
import styles from './SearchResults.module.css';

interface Props {
  readonly question: Question;
  /** Why nothing could be looked for, where that is so. */
  readonly notice: string | undefined;
  readonly onTry: (attempt: Attempt) => void;
}

/** Nothing was found: what may find something, one step away. */
export function NothingFound({ question, notice, onTry }: Props) {
  const tries = attempts(question.query, question.filters);
  return (
    <div className={styles['empty']}>
      {notice === undefined && (
        <p>
          Nothing in {question.reports === undefined ? 'the library' : 'the open reports'} matches “
          {question.query.trim()}”.
        </p>
      )}
      {tries.length === 0 ? (
        <p>Other words, fewer words, or only the first letters of a word may find something.</p>
      ) : (
        <>
          <p>To find more, search</p>
          <ul className={styles['tries']}>
            {tries.map((attempt) => (
              <li key={attempt.name}>
                <LinkButton className={styles['further']} onClick={() => onTry(attempt)}>
                  {lowered(attempt.name)}
                </LinkButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
