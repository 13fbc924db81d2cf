import { type FormEvent, useId, useState } from 'react';
import { ARCHITECTURES, type Field } from '../engine';
import groups from '../messages/en/settings/groups';
import architectures from '../messages/en/stage/architectures';
import words from '../messages/en/views/compare';
import fields from '../messages/fields';
import { ignoredInWords } from '../messages/ignored';
import { choiceInWords } from '../messages/values';
import { LANES_MAX, LANES_MIN } from '../scenarios/pageLimits';
import { compare, useRefused } from '../state/comparing';
import { usePlayer, useRun, useSettings } from '../state/hooks';
import { grouped } from '../state/settings/settingGroups';
import { SETTINGS } from '../state/settings/settingList';
import { comparisonText, startingTexts, valuesIn } from './asking';

/** Which runs are compared: under other architectures, or with other values of one setting. */
export function Chooser({ asked }: { readonly asked: string }) {
  const player = usePlayer();
  const id = useId();
  const shown = useRun((run) => run.system.architecture);
  const values = useSettings(({ settings }) => settings?.values ?? null);
  const before = asked.includes(':') ? asked.slice(0, asked.indexOf(':')) : '';
  const [path, setPath] = useState(before);
  const [texts, setTexts] = useState<readonly string[]>(() =>
    asked.slice(before === '' ? 0 : before.length + 1).split(','),
  );
  const field = SETTINGS.find((one) => one.path === path);
  const refused = useRefused();
  const { length: count } = valuesIn(texts);
  const isPossible = count >= LANES_MIN && count <= LANES_MAX;
  const turnTo = (next: string) => {
    setPath(next);
    const other = SETTINGS.find((one) => one.path === next);
    setTexts(startingTexts(other, other && values?.[other.path], shown));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPossible) compare(player, comparisonText(path, texts));
  };
  return (
    <details className="compare-chooser">
      <summary>{words('compare.choose')}</summary>
      <form onSubmit={submit}>
        <label htmlFor={`${id}-path`}>{words('compare.differs')}</label>
        <span className="select">
          <select id={`${id}-path`} value={path} onChange={(event) => turnTo(event.target.value)}>
            <option value="">{words('compare.architecture')}</option>
            {grouped(SETTINGS).map(([group, settings]) => (
              <optgroup key={group} label={groups(`groups.${group}`)}>
                {settings.map((one) => (
                  <option key={one.path} value={one.path}>
                    {fields(`fields.${one.path}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </span>
        <Values field={field} texts={texts} onTexts={setTexts} />
        <button type="submit" className="button button-primary" disabled={!isPossible}>
          {words('compare.do')}
        </button>
        {!isPossible && (
          <p role="status">{words('compare.howMany', { min: LANES_MIN, max: LANES_MAX })}</p>
        )}
        {refused.length > 0 && <p role="alert">{refused.map(ignoredInWords).join(' ')}</p>}
      </form>
    </details>
  );
}

interface ValuesProps {
  readonly field: Field | undefined;
  readonly texts: readonly string[];
  onTexts(texts: readonly string[]): void;
}

/** Names to choose from where there is a list of them, else what is typed. */
function Values({ field, texts, onTexts }: ValuesProps) {
  const id = useId();
  const names = namesOf(field);
  if (names === null) {
    return (
      <>
        <label htmlFor={id}>{words('compare.values')}</label>
        <input
          id={id}
          className="compare-values"
          value={texts.join(',')}
          onChange={(event) => onTexts(event.target.value.split(','))}
        />
      </>
    );
  }
  const toggle = (name: string) =>
    onTexts(texts.includes(name) ? texts.filter((one) => one !== name) : [...texts, name]);
  return (
    <fieldset>
      <legend>{words('compare.lanes')}</legend>
      {names.map(({ name, title }) => (
        <label key={name}>
          <input type="checkbox" checked={texts.includes(name)} onChange={() => toggle(name)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

function namesOf(field: Field | undefined) {
  if (field === undefined) {
    return ARCHITECTURES.map(({ id: name }) => ({
      name,
      title: architectures(`architectures.${name}`),
    }));
  }
  if (field.kind !== 'choice') return null;
  return (field.choices ?? []).map((name) => ({ name, title: choiceInWords(name) }));
}
