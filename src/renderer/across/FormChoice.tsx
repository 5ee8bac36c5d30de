import { FORMS } from '../question/question-state.ts';
import type { AcrossForm } from '../question/question-state.ts';
import styles from './FormChoice.module.css';

const FORM_NAMES: Readonly<Record<AcrossForm, string>> = {
  table: 'Table',
  squares: 'Squares',
  dots: 'Dots',
  change: 'Change',
};

interface Props {
  /** Forms that can show the answer. */
  readonly forms: readonly AcrossForm[];
  readonly chosen: AcrossForm;
  readonly onChoose: (form: AcrossForm) => void;
}

/** The form of the answer; nothing where there is but one. */
export function FormChoice({ forms, chosen, onChoose }: Props) {
  if (forms.length < 2) return null;
  return (
    <div className={styles['forms']} role="radiogroup" aria-label="Shown as">
      {FORMS.filter((form) => forms.includes(form)).map((form) => (
        <label key={form} className={styles['form']}>
          <input type="radio" name="across-form" checked={chosen === form} onChange={() => onChoose(form)} />
          {FORM_NAMES[form]}
        </label>
      ))}
    </div>
  );
}
