import type { KeyboardEvent } from 'react';
import type { Field, FieldValue } from '../../engine';
import words from '../../messages/en/settings/setting';
import fields from '../../messages/fields';
import { choiceInWords, unitInWords } from '../../messages/values';
import { usePlayer, useSettings } from '../../state/hooks';
import { forget } from '../../state/settings/settings';
import { ControlIcon } from '../../ui/ControlIcon';
import { commit, textsOf, turn, type } from './turn';

interface Props {
  readonly field: Field;
  readonly value: FieldValue;
  /** Id of the control; its label and what describes it are made from it. */
  readonly id: string;
  readonly describedBy: string;
}

/** The control for a setting of this kind. */
export function SettingControl(props: Props) {
  switch (props.field.kind) {
    case 'flag':
      return <Flag {...props} />;
    case 'choice':
      return <Choice {...props} />;
    case 'duration-range':
    case 'count-range':
      return <Range {...props} />;
    case 'count':
    case 'duration':
    case 'weight':
      return <Amount {...props} />;
  }
}

function Flag({ field, value, id, describedBy }: Props) {
  const player = usePlayer();
  return (
    <input
      type="checkbox"
      className="setting-flag"
      id={id}
      checked={value === true}
      aria-describedby={describedBy}
      onChange={(event) => turn(player, field.path, { [field.path]: event.target.checked })}
    />
  );
}

function Choice({ field, value, id, describedBy }: Props) {
  const player = usePlayer();
  return (
    <span className="select">
      <select
        id={id}
        value={String(value)}
        aria-describedby={describedBy}
        onChange={(event) => turn(player, field.path, { [field.path]: event.target.value })}
      >
        {(field.choices ?? []).map((choice) => (
          <option key={choice} value={choice}>
            {choiceInWords(choice)}
          </option>
        ))}
      </select>
      <ControlIcon name="down" />
    </span>
  );
}

function Amount(props: Props) {
  const player = usePlayer();
  const [text = ''] = useTexts(props);
  return (
    <span className="setting-amount">
      <TextField
        {...props}
        text={text}
        onText={(typed) => type(player, props.field.path, [typed])}
      />
      <Unit of={props.field} />
    </span>
  );
}

function Range(props: Props) {
  const player = usePlayer();
  const { field, id } = props;
  const [low = '', high = ''] = useTexts(props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset cannot stand beside its fields.
    <span
      className="setting-amount"
      role="group"
      aria-labelledby={`${id}-title`}
      // Between the two fields a range is only half written.
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit(player, field);
      }}
    >
      <TextField
        {...props}
        text={low}
        end="low"
        onText={(typed) => type(player, field.path, [typed, high])}
      />
      <span>{words('setting.to')}</span>
      <TextField
        {...props}
        id={`${id}-high`}
        text={high}
        end="high"
        onText={(typed) => type(player, field.path, [low, typed])}
      />
      <Unit of={field} />
    </span>
  );
}

const useTexts = ({ field, value }: Props) =>
  useSettings(({ drafts }) => drafts[field.path]) ?? textsOf(value);

interface TextFieldProps extends Props {
  readonly text: string;
  /** Which end of a range it is. */
  readonly end?: 'low' | 'high';
  onText(text: string): void;
}

/** Not a number field: a browser would throw away what it cannot read, and could not say what is allowed. */
function TextField({ field, id, describedBy, text, end, onText }: TextFieldProps) {
  const player = usePlayer();
  const refused = useSettings(({ refusals }) => refusals[field.path] !== undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit(player, field);
    if (event.key === 'Escape') forget(player.settings, [field.path]);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={end === undefined ? 'setting-text' : 'setting-text is-half'}
      id={id}
      value={text}
      aria-label={end === undefined ? undefined : nameOf(field, end === 'low')}
      aria-describedby={describedBy}
      aria-invalid={refused}
      onChange={(event) => onText(event.target.value)}
      onBlur={end === undefined ? () => commit(player, field) : undefined}
      onKeyDown={onKeyDown}
    />
  );
}

const nameOf = ({ path }: Field, isLow: boolean): string =>
  words('setting.end', { title: fields(`fields.${path}`), isLow });

function Unit({ of: { unit } }: { of: Field }) {
  const words = unitInWords(unit);
  return words === '' ? null : <span className="setting-unit">{words}</span>;
}
