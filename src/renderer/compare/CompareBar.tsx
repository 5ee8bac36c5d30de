import { useId } from 'react';
import type { ReactNode } from 'react';
import { buttonLabel, keyHints, shortKey } from '../commands/key-hints.ts';
import { CheckBox } from '../ui/buttons/CheckBox.tsx';
import { Chevron } from '../ui/icons.tsx';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import type { CompareStore } from './state/compare-store.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { ExportWay } from './ExportMenu.tsx';
import { FORM_NAMES } from './state/names.ts';
import { FORMS } from './state/shown-rows.ts';
import type { Form } from './state/shown-rows.ts';
import { UnimportantMenu } from './UnimportantMenu.tsx';
import styles from './CompareBar.module.css';

interface Props {
  readonly form: Form;
  readonly hideUnimportant: boolean;
  readonly shownClasses: ReturnType<CompareStore['get']>['shownClasses'];
  readonly onSet: CompareStore['set'];
  /** "12 of 148 changes". */
  readonly count: string;
  /** What the change is that was gone to last, for those who cannot see it. */
  readonly announcement: string;
  readonly canStep: boolean;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onExport: (way: ExportWay) => void;
  /** Stands before the count. */
  readonly outline: ReactNode;
}

/** How the comparison is shown, and the way from change to change. */
export function CompareBar(props: Props) {
  const { form, hideUnimportant, shownClasses, onSet, count, announcement, canStep, onStep } = props;
  const name = useId();
  return (
    <Toolbar label="How the comparison is shown" className={styles['bar']}>
      <fieldset className={styles['forms']}>
        <legend className="visually-hidden">Show as</legend>
        {FORMS.map((one) => (
          <label key={one} className={styles['form']}>
            <input
              type="radio"
              name={name}
              className={styles['radio']}
              checked={form === one}
              onChange={() => onSet({ form: one })}
            />
            <span>{FORM_NAMES[one]}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['unimportant']}>
        <CheckBox
          label="Hide unimportant differences"
          checked={hideUnimportant}
          onChange={(checked) => onSet({ hideUnimportant: checked })}
        />
        <UnimportantMenu
          disabled={!hideUnimportant}
          shownClasses={shownClasses}
          onChange={(classes) => onSet({ shownClasses: classes })}
        />
      </div>
      <div className={styles['steps']}>
        {props.outline}
        <output className={styles['count']}>
          {count}
          <span className="visually-hidden">{announcement}</span>
        </output>
        <QuietButton
          className={styles['step']}
          aria-label={buttonLabel('previous-change')}
          {...keyHints('previous-change')}
          disabled={!canStep}
          onClick={() => onStep(-1)}
        >
          <span className={styles['up']}>
            <Chevron />
          </span>
          <kbd aria-hidden="true">{shortKey('previous-change')}</kbd>
        </QuietButton>
        <QuietButton
          className={styles['step']}
          aria-label={buttonLabel('next-change')}
          {...keyHints('next-change')}
          disabled={!canStep}
          onClick={() => onStep(1)}
        >
          <Chevron />
          <kbd aria-hidden="true">{shortKey('next-change')}</kbd>
        </QuietButton>
        <ExportMenu onChoose={props.onExport} />
      </div>
    </Toolbar>
  );
}
