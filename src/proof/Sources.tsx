import { useState } from 'react';
import type { Field, FieldValue } from '../engine';
import words from '../messages/en/proof/sources';
import groups from '../messages/en/settings/groups';
import fields from '../messages/fields';
import { valueInWords } from '../messages/values';
import { useSettings } from '../state/hooks';
import { grouped, settingSearch } from '../state/settings/settingGroups';
import { SETTINGS } from '../state/settings/settingList';
import type { RunSettings } from '../state/settings/settings';
import { ILLUSTRATIVE } from './illustrative';

const isIllustrative = ({ path }: Field): boolean => ILLUSTRATIVE.has(path);

/** Every setting with its default, where that comes from, and what it is in this scenario. */
export function Sources() {
  const settings = useSettings((state) => state.settings);
  const [query, setQuery] = useState('');
  const [search] = useState(settingSearch);
  if (settings === null) return null;
  const fields = search(query);
  return (
    <div className="sources">
      <Summary timeWorld={settings.timeWorld} />
      <label className="proof-search">
        <span className="vh">{words('sources.search')}</span>
        <input
          type="search"
          className="search-field"
          autoComplete="off"
          placeholder={words('sources.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {query.trim() !== '' && (
        <p className="sources-found" role="status">
          {words('sources.found', { count: fields.length })}
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
              <th scope="col">{words('sources.setting')}</th>
              <th scope="col">{words('sources.default')}</th>
              <th scope="col">{words('sources.source')}</th>
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

function Summary({ timeWorld }: Pick<RunSettings, 'timeWorld'>) {
  const illustrative = SETTINGS.filter(isIllustrative).length;
  return (
    <>
      <p className="headline">
        {words('sources.named', {
          named: SETTINGS.length - illustrative,
          count: SETTINGS.length,
        })}
      </p>
      <p className="headline-detail">
        {words('sources.illustrative', { count: illustrative, isSlow: timeWorld === 'stretched' })}
      </p>
    </>
  );
}

function SourceRow({ field, settings }: { field: Field; settings: RunSettings }) {
  const { path } = field;
  const { timeWorld, values, turned } = settings;
  const { [path]: value } = values;
  const other = timeWorld === 'stretched' ? 'realistic' : 'stretched';
  const isOther = value !== undefined && !same(value, field[timeWorld]);
  return (
    <tr className={isOther ? 'is-turned' : undefined}>
      <th scope="row">
        {fields(`fields.${path}`)} <code>{path}</code>
      </th>
      <td>
        {valueInWords(field, field[timeWorld])}
        {!same(field.stretched, field.realistic) && (
          <small>
            {words('sources.otherTime', {
              isSlow: other === 'stretched',
              value: valueInWords(field, field[other]),
            })}
          </small>
        )}
        {isOther && (
          <strong className="source-here">
            {words('sources.here', {
              isTurned: path in turned,
              value: valueInWords(field, value),
            })}
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
