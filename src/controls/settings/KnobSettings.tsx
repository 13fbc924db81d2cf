import { useId, useRef, useState } from 'react';
import { architectureTitle, type Field } from '../../engine';
import { useKnobs, useRun } from '../../state/hooks';
import { found, GROUP_TITLES, grouped, KNOBS } from '../../state/knobGroups';
import { Disclosure } from './Disclosure';
import { Knob } from './Knob';
import { mattersFor } from './matters';
import { Presets } from './Presets';
import { Time } from './Time';
import { ALL, resetAll } from './turn';
import './settings.css';

/** Every knob of the run, made from the engine's list: the few that matter here first, the rest by group. */
export function KnobSettings() {
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const isThere = useKnobs(({ knobs }) => knobs !== null);
  if (!isThere) return null;
  return (
    <div className="knobs">
      <label className="knob-search">
        <span className="vh">Search settings</span>
        <input
          ref={search}
          type="search"
          className="search-field"
          autoComplete="off"
          placeholder={`Search ${KNOBS.length} settings`}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <Turned onReset={() => search.current?.focus()} />
      {query.trim() === '' ? <Everything /> : <Found query={query} />}
    </div>
  );
}

/** How many knobs a visitor has turned, and the way back. */
function Turned({ onReset }: { onReset(): void }) {
  const count = useKnobs(({ knobs }) => Object.keys(knobs?.turned ?? {}).length);
  const waiting = useKnobs((state) => state.waiting.includes(ALL));
  if (count === 0) return null;
  return (
    <p className="knobs-turned">
      <strong>{count === 1 ? '1 setting changed' : `${count} settings changed`}</strong>
      {waiting && <span className="knob-waiting">Replaying…</span>}
      <button
        type="button"
        className="button"
        onClick={() => {
          resetAll();
          onReset();
        }}
      >
        Reset all settings
      </button>
    </p>
  );
}

const NOTHING = {};

function Everything() {
  const architecture = useRun((run) => run.world.architecture);
  const turned = useKnobs(({ knobs }) => knobs?.turned ?? NOTHING);
  const title = architectureTitle(architecture);
  const few = KNOBS.filter(({ path }) => mattersFor(path, architecture));
  const rest = KNOBS.filter((field) => !few.includes(field));
  return (
    <>
      <Time />
      <Presets />
      <Knobs title={`What matters for ${title}`} fields={few} />
      <div className="knob-groups">
        <h3 className="knob-heading">Everything else</h3>
        {grouped(rest).map(([group, fields]) => (
          <Disclosure key={group} title={GROUP_TITLES[group]} note={countWords(fields, turned)}>
            {fields.map((field) => (
              <Knob key={field.path} field={field} />
            ))}
          </Disclosure>
        ))}
      </div>
    </>
  );
}

function countWords(fields: readonly Field[], turned: object): string {
  const changed = fields.filter(({ path }) => path in turned).length;
  return changed === 0 ? `${fields.length}` : `${changed} of ${fields.length} changed`;
}

function Found({ query }: { query: string }) {
  const fields = found(query);
  return (
    <>
      <p className="quiet" role="status">
        {foundWords(fields.length, query.trim())}
      </p>
      {grouped(fields).map(([group, inGroup]) => (
        <Knobs key={group} title={GROUP_TITLES[group]} fields={inGroup} />
      ))}
    </>
  );
}

function foundWords(count: number, query: string): string {
  if (count === 0) return `No setting has “${query}” in it.`;
  return count === 1 ? '1 setting found.' : `${count} settings found.`;
}

function Knobs({ title, fields }: { title: string; fields: readonly Field[] }) {
  const id = useId();
  return (
    <section className="knob-section" aria-labelledby={id}>
      <h3 className="knob-heading" id={id}>
        {title}
      </h3>
      {fields.map((field) => (
        <Knob key={field.path} field={field} />
      ))}
    </section>
  );
}
