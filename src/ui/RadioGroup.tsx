import { useId } from 'react';
import { useOptimistic } from './useOptimistic';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What it means, for whoever asks. */
  readonly help?: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  onChoose(value: T): void;
  /** Whether the label is drawn, or is there for assistive technology only. */
  readonly labelShown?: boolean;
}

/** One of several, as native radios side by side: the platform brings arrows, names and one tab stop. */
export function RadioGroup<T extends string>(props: Props<T>) {
  const { label, choices, value, onChoose, labelShown = false } = props;
  const id = useId();
  const { shown, choose } = useOptimistic(value, onChoose);
  return (
    <div className="radio-group" role="radiogroup" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className={labelShown ? 'radio-legend' : 'vh'}>
        {label}
      </span>
      <div className="segments">
        {choices.map((choice) => (
          <label className="segment" key={choice.value}>
            <input
              type="radio"
              name={id}
              aria-label={choice.label}
              value={choice.value}
              checked={choice.value === shown}
              title={choice.help}
              onChange={() => choose(choice.value)}
            />
            {/* The radio has the name already: it is not to be read twice. */}
            <span aria-hidden="true">{choice.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
