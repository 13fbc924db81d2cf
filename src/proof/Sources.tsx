import { useState } from 'react';
import type { Field, FieldValue } from '../engine';
import groups from '../messages/en/groups';
import fields from '../messages/fields';
import { valueInWords } from '../messages/values';
import { useSettings } from '../state/hooks';
import { found, grouped, SETTINGS } from '../state/settingGroups';
import type { RunSettings } from '../state/settings';
import { ILLUSTRATIVE } from './illustrative';

const isIllustrative = ({ path }: Field): boolean => ILLUSTRATIVE.has(path);
const WORLDS = { stretched: 'slow motion', realistic: 'real time' } as const;

/** Every setting with its default, where that comes from, and what it is in this scenario. */
export function Sources() {
  const settings = useSettings((state) => state.settings);
  const [query, setQuery] = useState('');
  if (settings === null) return null;
  const fields = found(query);
  return (
    <div className="sources">
      <Summary world={settings.world} />
      <label className="proof-search">
        <span className="vh">Search settings</span>
        <input
          type="search"
          className="search-field"
          autoComplete="off"
          placeholder="Search settings"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {query.trim() !== '' && (
        <p className="sources-found" role="status">
          {fields.length === 1 ? '1 setting found.' : `${fields.length} settings found.`}
        </p>
      )}
      {grouped(fields).map(([group, inGroup]) => (
        <table className="proof-table source-table" key={group}>
          <caption>{groups(`groups.${group}`)}</caption>
          <colgroup>
            <col />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Default</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {inGroup.map((field) => (
              <SourceRow key={field.path} field={field} settings={settings} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Summary({ world }: Pick<RunSettings, 'world'>) {
  const illustrative = SETTINGS.filter(isIllustrative).length;
  return (
    <>
      <p className="headline">
        {SETTINGS.length - illustrative} of {SETTINGS.length} settings name where their value or
        their range comes from.
      </p>
      <p className="headline-detail">
        The other {illustrative} are illustrative, without a source. Some defaults deliberately
        differ from their source. “Measured” means by us, on one machine.
        {world === 'stretched' &&
          ' This scenario is in slow motion: its times are chosen so that people can watch, and the sources are those of real time.'}
      </p>
    </>
  );
}

function SourceRow({ field, settings }: { field: Field; settings: RunSettings }) {
  const { path } = field;
  const { world, values, turned } = settings;
  const { [path]: value } = values;
  const other = world === 'stretched' ? 'realistic' : 'stretched';
  const isOther = value !== undefined && !same(value, field[world]);
  return (
    <tr className={isOther ? 'is-turned' : undefined}>
      <th scope="row">
        {fields(`fields.${path}`)} <code>{path}</code>
      </th>
      <td>
        {valueInWords(field, field[world])}
        {!same(field.stretched, field.realistic) && (
          <small>
            {WORLDS[other]}: {valueInWords(field, field[other])}
          </small>
        )}
        {isOther && (
          <strong className="source-here">
            {path in turned ? 'changed to' : 'in this scenario'} {valueInWords(field, value)}
          </strong>
        )}
      </td>
      <td className={isIllustrative(field) ? 'is-illustrative' : undefined}>
        {fields(`fields.${path}.source`)}
      </td>
    </tr>
  );
}

const same = (one: FieldValue, other: FieldValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
