import { useId, useRef, useState } from 'react';
import type { Field } from '../../engine';
import groups from '../../messages/en/settings/groups';
import words from '../../messages/en/settings/settings';
import architectures from '../../messages/en/stage/architectures';
import { usePlayer, useRun, useSettings } from '../../state/hooks';
import { grouped, settingSearch } from '../../state/settings/settingGroups';
import { SETTINGS } from '../../state/settings/settingList';
import { Disclosure } from './Disclosure';
import { mattersFor } from './matters';
import { OnRequest } from './OnRequest';
import { Presets } from './Presets';
import { Setting } from './Setting';
import { Time } from './Time';
import { ALL, resetAll } from './turn';
import './settings.css';

/** Every setting of the run, made from the engine's list: the few that matter here first, the rest by group. */
export function SettingsPanel() {
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const isThere = useSettings(({ settings }) => settings !== null);
  if (!isThere) return null;
  return (
    <div className="settings">
      <label className="setting-search">
        <span className="vh">{words('settings.search')}</span>
        <input
          ref={search}
          type="search"
          className="search-field"
          autoComplete="off"
          placeholder={words('settings.searchAll', { count: SETTINGS.length })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <Turned onReset={() => search.current?.focus()} />
      {query.trim() === '' ? <Everything /> : <Found query={query} />}
    </div>
  );
}

/** How many settings a visitor has turned, and the way back. */
function Turned({ onReset }: { onReset(): void }) {
  const player = usePlayer();
  const count = useSettings(({ settings }) => Object.keys(settings?.turned ?? {}).length);
  const waiting = useSettings((state) => state.waiting.includes(ALL));
  if (count === 0) return null;
  return (
    <p className="settings-turned">
      <strong>{words('settings.changed', { count })}</strong>
      {waiting && <span className="setting-waiting">{words('settings.replaying')}</span>}
      <button
        type="button"
        className="button"
        onClick={() => {
          resetAll(player);
          onReset();
        }}
      >
        {words('settings.resetAll')}
      </button>
    </p>
  );
}

const NOTHING = {};

function Everything() {
  const architecture = useRun((run) => run.system.architecture);
  const turned = useSettings(({ settings }) => settings?.turned ?? NOTHING);
  const title = architectures(`architectures.${architecture}`);
  const few = SETTINGS.filter(({ path }) => mattersFor(path, architecture));
  const rest = SETTINGS.filter((field) => !few.includes(field));
  return (
    <>
      <Time />
      <Presets />
      <OnRequest />
      <RunSettings title={words('settings.matters', { title })} fields={few} />
      <div className="setting-groups">
        <h3 className="setting-heading">{words('settings.rest')}</h3>
        {grouped(rest).map(([group, fields]) => (
          <Disclosure
            key={group}
            title={groups(`groups.${group}`)}
            note={countWords(fields, turned)}
          >
            {fields.map((field) => (
              <Setting key={field.path} field={field} />
            ))}
          </Disclosure>
        ))}
      </div>
    </>
  );
}

function countWords(fields: readonly Field[], turned: object): string {
  const changed = fields.filter(({ path }) => path in turned).length;
  const count = fields.length;
  return changed === 0
    ? words('settings.count', { count })
    : words('settings.countChanged', { changed, count });
}

function Found({ query }: { query: string }) {
  const [search] = useState(settingSearch);
  const fields = search(query);
  return (
    <>
      <p className="quiet" role="status">
        {words('settings.found', { count: fields.length, query: query.trim() })}
      </p>
      {grouped(fields).map(([group, inGroup]) => (
        <RunSettings key={group} title={groups(`groups.${group}`)} fields={inGroup} />
      ))}
    </>
  );
}

function RunSettings({ title, fields }: { title: string; fields: readonly Field[] }) {
  const id = useId();
  return (
    <section className="setting-section" aria-labelledby={id}>
      <h3 className="setting-heading" id={id}>
        {title}
      </h3>
      {fields.map((field) => (
        <Setting key={field.path} field={field} />
      ))}
    </section>
  );
}
