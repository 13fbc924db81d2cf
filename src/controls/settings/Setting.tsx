import { useId, useRef } from 'react';
import { type Field, type FieldValue, kindOf } from '../../engine';
import problems from '../../messages/en/settings/problems';
import words from '../../messages/en/settings/setting';
import settings from '../../messages/en/settings/settings';
import units from '../../messages/en/settings/units';
import fields from '../../messages/fields';
import type { Problem } from '../../messages/problems';
import { plainNumber, valueInWords } from '../../messages/values';
import { PAGE_LIMITS } from '../../scenarios/pageLimits';
import { usePage, usePlayer, useSettings } from '../../state/hooks';
import { problemWords } from '../../state/settings/settingGroups';
import type { RunSettings } from '../../state/settings/settings';
import { Marked } from '../../ui/Marked';
import { SettingControl } from './SettingControl';
import { reset } from './turn';

/** One setting: what it is, what it says, what it may say, and where its default comes from. */
export function Setting({ field }: { field: Field }) {
  const { path } = field;
  const title = fields(`fields.${path}`);
  const player = usePlayer();
  const prose = usePage((page) => page.prose);
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const value = useSettings(({ settings }) => (settings as RunSettings).values[path] as FieldValue);
  const opened = useSettings(({ settings }) => settings?.turned[path]);
  const refusal = useSettings(({ refusals }) => refusals[path]);
  const waiting = useSettings((state) => state.waiting.includes(path));
  const isRange = kindOf(field).isRange;
  const described = [`${id}-help`, ...(refusal ? [`${id}-refusal`] : []), `${id}-limits`].join(' ');
  return (
    <div
      ref={row}
      className={opened === undefined ? 'setting' : 'setting is-turned'}
      data-path={path}
    >
      <div className="setting-line">
        {isRange ? (
          <span className="setting-title" id={`${id}-title`}>
            {title}
          </span>
        ) : (
          <label className="setting-title" htmlFor={id}>
            {title}
          </label>
        )}
        <SettingControl field={field} value={value} id={id} describedBy={described} />
      </div>
      {refusal && (
        <p className="setting-refusal" id={`${id}-refusal`} role="alert">
          {refusal.map((problem) => refusalWords(problem, path)).join(' ')}
        </p>
      )}
      {(opened !== undefined || waiting) && (
        <p className="setting-turned">
          {opened !== undefined && (
            <span>{words('setting.changedFrom', { value: valueInWords(field, opened) })}</span>
          )}
          {waiting && <span className="setting-waiting">{settings('settings.replaying')}</span>}
          {opened !== undefined && (
            <button
              type="button"
              className="button button-quiet"
              aria-label={words('setting.resetOne', { title })}
              onClick={() => {
                reset(player, path);
                // The button goes away: what it was about keeps the focus.
                row.current?.querySelector<HTMLElement>('input, select')?.focus();
              }}
            >
              {words('setting.reset')}
            </button>
          )}
        </p>
      )}
      <p className="setting-help" id={`${id}-help`}>
        {prose(fields(`fields.${path}.help`))}
      </p>
      <Facts field={field} id={`${id}-limits`} />
    </div>
  );
}

/** What its default and its limits are, and on request where they come from. */
function Facts({ field, id }: { field: Field; id: string }) {
  const { path } = field;
  const timeWorld = useSettings(({ settings }) => (settings as RunSettings).timeWorld);
  return (
    <details className="setting-facts">
      <summary>
        <Marked
          text={words('setting.facts', { limits: limitWords(field, field[timeWorld]) })}
          tags={{
            limits: (text) => <span id={id}>{text}</span>,
            aside: (text) => <span className="vh">{text}</span>,
          }}
        />
      </summary>
      <p>{fields(`fields.${path}.source`)}</p>
    </details>
  );
}

/** "Default 300 s (5 min), from 0.1 to 2592000": as one would type it. A choice shows for itself what there is. */
function limitWords(field: Field, otherwise: FieldValue): string {
  const { path, kind, min, unit } = field;
  const max = Math.min(field.max, PAGE_LIMITS[path] ?? field.max);
  const value = valueInWords(field, otherwise);
  if (kind === 'flag' || kind === 'choice') return words('setting.default', { value });
  const limits = { min: plainNumber(min), max: plainNumber(max) };
  const seconds = typeof otherwise === 'number' ? plainNumber(otherwise) : '';
  return unit !== 's' || seconds === '' || value === amount(seconds)
    ? words('setting.range', { value, ...limits })
    : words('setting.rangeInSeconds', { seconds, value, ...limits });
}

const amount = (seconds: string): string => units('units.s.amount', { amount: seconds });

function refusalWords(problem: Problem, path: string): string {
  // What only goes wrong together with another setting names that setting.
  if (problem.field !== path || problem.fault !== 'is') {
    return problems('problems.notAppliedFor', { why: problemWords(problem) });
  }
  const { value, allowed } = problem;
  return problems('problems.notApplied', { value, allowed });
}
