import { useId, useRef, useSyncExternalStore } from 'react';
import type { Ref, RefObject } from 'react';
import { DEFAULT_PREFERENCES, MEASURES, THEMES } from '../../shared/contract/contract.ts';
import type { Measure, Preferences as Values, Theme } from '../../shared/contract/contract.ts';
import { buttonLabel } from '../commands/key-hints.ts';
import { useService } from '../state/context.ts';
import { Choice } from '../ui/buttons/Choice.tsx';
import { LinkButton } from '../ui/buttons/LinkButton.tsx';
import { DialogFrame } from '../ui/dialog/DialogFrame.tsx';
import { preferencesService } from './preferences-store.ts';
import styles from './Preferences.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How text is set and in which colours: acts on the window behind it at once, without a button to confirm it. */
export function Preferences({ open, onClose }: Props) {
  const first = useRef<HTMLInputElement>(null);
  return (
    <DialogFrame
      open={open}
      onClose={onClose}
      title={buttonLabel('preferences')}
      closeLabel="Close preferences"
      className={styles['popup']}
      clear
      initialFocus={first}
    >
      <Choices first={first} />
    </DialogFrame>
  );
}

const THEME_NAMES: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };

/** All that can be chosen here. */
const CHOSEN = [
  'textSize',
  'lineLength',
  'leading',
  'theme',
  'motion',
] as const satisfies readonly (keyof Values)[];

interface ChoicesProps {
  /** The control that the keyboard starts at. */
  readonly first: RefObject<HTMLInputElement | null>;
}

function Choices({ first }: ChoicesProps) {
  const { get, subscribe, change } = useService(preferencesService);
  const values = useSyncExternalStore(subscribe, get);
  const isUsual = CHOSEN.every((name) => values[name] === DEFAULT_PREFERENCES[name]);
  return (
    <>
      <div className={styles['measures']}>
        {MEASURED.map((measured, at) => (
          <MeasureSlider
            key={measured.measure}
            {...measured}
            ref={at === 0 ? first : undefined}
            value={values[measured.measure]}
            onChange={(value) => change({ [measured.measure]: value })}
          />
        ))}
      </div>
      <p className={styles['note']}>A line is shorter where its pane has less room.</p>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>Theme</legend>
        <div className={styles['themes']}>
          {THEMES.map((theme) => (
            <Choice
              key={theme}
              type="radio"
              name="theme"
              checked={values.theme === theme}
              onChange={() => change({ theme })}
            >
              {THEME_NAMES[theme]}
            </Choice>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend className={styles['legend']}>Motion</legend>
        <Choice
          type="checkbox"
          checked={values.motion === 'reduced'}
          onChange={(event) => change({ motion: event.currentTarget.checked ? 'reduced' : 'system' })}
        >
          Reduce motion
        </Choice>
        <p className={styles['note']}>If it is off, the reader moves as your system asks.</p>
      </fieldset>
      <p className={styles['foot']}>
        <LinkButton disabled={isUsual} onClick={() => change(DEFAULT_PREFERENCES)}>
          Set all back
        </LinkButton>
      </p>
    </>
  );
}

interface Measured {
  readonly measure: Measure;
  readonly label: string;
  /** A value as it stands beside its slider. */
  readonly words: (value: Values[Measure]) => string;
}

const MEASURED: readonly Measured[] = [
  { measure: 'textSize', label: 'Text size', words: (value) => `${value} %` },
  { measure: 'lineLength', label: 'Line length', words: (value) => `${value} letters` },
  { measure: 'leading', label: 'Line spacing', words: (value) => (value / 100).toFixed(2) },
];

interface SliderProps extends Measured {
  readonly ref: Ref<HTMLInputElement> | undefined;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function MeasureSlider({ ref, measure, label, words, value, onChange }: SliderProps) {
  const id = useId();
  const { least, most, step } = MEASURES[measure];
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        type="range"
        className={styles['slider']}
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={words(value)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id} className={styles['value']}>
        {words(value)}
      </output>
    </>
  );
}
