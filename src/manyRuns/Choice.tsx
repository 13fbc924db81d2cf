import { ControlIcon } from '../ui/ControlIcon';

interface Props {
  readonly label: string;
  readonly value: string;
  /** What can be chosen, and how that is called. */
  readonly options: readonly (readonly [value: string, label: string])[];
  onChoose(value: string): void;
}

/** One of several, under its name. */
export function Choice({ label, value, options, onChoose }: Props) {
  return (
    <label className="many-choice">
      <span>{label}</span>
      <span className="select">
        <select value={value} onChange={({ target }) => onChoose(target.value)}>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <ControlIcon name="down" />
      </span>
    </label>
  );
}
