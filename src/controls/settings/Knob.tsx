import { useId, useRef } from 'react';
import {
  amountInWords,
  type Field,
  type FieldValue,
  kindOf,
  type Problem,
  valueInWords,
} from '../../engine';
import { PAGE_LIMITS } from '../../scenarios/pageLimits';
import { useKnobs } from '../../state/hooks';
import { problemWords } from '../../state/knobGroups';
import type { Knobs } from '../../state/knobs';
import { KnobControl } from './KnobControl';
import { reset } from './turn';

/** One knob: what it is, what it says, what it may say, and where its default comes from. */
export function Knob({ field }: { field: Field }) {
  const { path, title, help, source } = field;
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const value = useKnobs(({ knobs }) => (knobs as Knobs).values[path] as FieldValue);
  const opened = useKnobs(({ knobs }) => knobs?.turned[path]);
  const world = useKnobs(({ knobs }) => (knobs as Knobs).world);
  const refusal = useKnobs(({ refusals }) => refusals[path]);
  const waiting = useKnobs((state) => state.waiting.includes(path));
  const isRange = kindOf(field).isRange;
  const described = [`${id}-help`, ...(refusal ? [`${id}-refusal`] : []), `${id}-limits`].join(' ');
  return (
    <div ref={row} className={opened === undefined ? 'knob' : 'knob is-turned'} data-path={path}>
      <div className="knob-line">
        {isRange ? (
          <span className="knob-title" id={`${id}-title`}>
            {title}
          </span>
        ) : (
          <label className="knob-title" htmlFor={id}>
            {title}
          </label>
        )}
        <KnobControl field={field} value={value} id={id} describedBy={described} />
      </div>
      {refusal && (
        <p className="knob-refusal" id={`${id}-refusal`} role="alert">
          {refusal.map((problem) => refusalWords(problem, path)).join(' ')}
        </p>
      )}
      {(opened !== undefined || waiting) && (
        <p className="knob-turned">
          {opened !== undefined && <span>Changed from {valueInWords(field, opened)}.</span>}
          {waiting && <span className="knob-waiting">Replaying…</span>}
          {opened !== undefined && (
            <button
              type="button"
              className="button button-quiet"
              aria-label={`Reset ${title}`}
              onClick={() => {
                reset(path);
                // The button goes away: what it was about keeps the focus.
                row.current?.querySelector<HTMLElement>('input, select')?.focus();
              }}
            >
              Reset
            </button>
          )}
        </p>
      )}
      <p className="knob-help" id={`${id}-help`}>
        {help}
      </p>
      <details className="knob-facts">
        <summary>
          <span id={`${id}-limits`}>{limitWords(field, field[world])}</span>
          <span className="vh">: source</span>
        </summary>
        <p>{source}</p>
      </details>
    </div>
  );
}

/** "Default 300 s (5 min), from 0.1 to 2592000": as one would type it. A choice shows for itself what there is. */
function limitWords(field: Field, otherwise: FieldValue): string {
  const { path, kind, min, unit } = field;
  const max = Math.min(field.max, PAGE_LIMITS[path] ?? field.max);
  const words = `Default ${valueInWords(field, otherwise)}`;
  if (kind === 'flag' || kind === 'choice') return words;
  const limits = `from ${plain(min)} to ${plain(max)}`;
  if (unit !== 's' || typeof otherwise !== 'number') return `${words}, ${limits}`;
  const typed = `${plain(otherwise)} s`;
  const said = valueInWords(field, otherwise);
  return `Default ${typed}${said === typed ? '' : ` (${said})`}, ${limits}`;
}

const plain = (value: number): string => amountInWords({ unit: '' }, value);

function refusalWords(problem: Problem, path: string): string {
  const { field, value, allowed } = problem;
  // What only goes wrong together with another knob names that knob.
  if (field !== path) return `Not applied. ${problemWords(problem)}`;
  return `${value} was not applied. Allowed: ${allowed}.`;
}
