import { ARCHITECTURES, type ArchitectureId, FIELDS, type FieldValue } from '../../engine';
import type { Ignored } from '../../messages/ignored';
import { LANES_MAX, LANES_MIN } from '../../scenarios/pageLimits';
import { parseForPage } from '../../spec/pageLimits';
import { documentOf, type RunSpec, valuesOf } from '../../spec/runSpec';
import { sameValue } from '../../spec/settings';
import type { Under } from '../../spec/take';
import { withAsked } from '../opening/addressSettings';

const IDS = ARCHITECTURES.map(({ id }) => id);

/** A run to be compared with others, and what it alone has: an architecture or the value of a setting. */
export interface AskedLane {
  readonly under: Under;
  readonly value: FieldValue | null;
}

/** What is compared. */
interface Asked {
  /** The path of a setting; else architectures are compared. */
  readonly path: string | null;
  readonly lanes: readonly AskedLane[];
}

type AskedOrNot = Asked | { readonly ignored: readonly Ignored[] };

/** "sticky,jwt", "seed:1,2", "balancer.fall:2,10". A value is written as in addresses. */
export function askedLanes(text: string, spec: RunSpec, shown: ArchitectureId): AskedOrNot {
  const [path, values] = text.includes(':') ? splitAt(text, text.indexOf(':')) : [null, text];
  const names = [...new Set(values.split(',').filter((name) => name !== ''))];
  if (names.length < LANES_MIN || names.length > LANES_MAX) return refused(text);
  return path === null ? architectures(text, names) : settings(path, names, spec, shown);
}

const splitAt = (text: string, at: number): readonly [string, string] => [
  text.slice(0, at),
  text.slice(at + 1),
];

const LONGEST_SHOWN = 60;

const refused = (text: string): AskedOrNot => ({
  ignored: [
    {
      asked: `compare=${text}`.slice(0, LONGEST_SHOWN),
      why: 'value',
      allowed: {
        id: 'ignored.lanes',
        args: { min: LANES_MIN, max: LANES_MAX, names: IDS.join(', ') },
      },
    },
  ],
});

function architectures(text: string, names: readonly string[]): AskedOrNot {
  const found = names.flatMap((name) => IDS.find((id) => id === name) ?? []);
  if (found.length < names.length) return refused(text);
  return {
    path: null,
    lanes: found.map((architecture) => ({ under: { architecture }, value: null })),
  };
}

function settings(
  path: string,
  names: readonly string[],
  spec: RunSpec,
  architecture: ArchitectureId,
): AskedOrNot {
  if (!FIELDS.some((field) => field.path === path) || path === 'architecture') {
    // The reader of addresses knows which settings there are.
    return { ignored: withAsked(documentOf(spec), { [path]: '' }, parseForPage).ignored };
  }
  const own = valuesOf(spec)[path];
  const lanes: AskedLane[] = [];
  for (const name of names) {
    const { document, ignored } = withAsked(documentOf(spec), { [path]: name }, parseForPage);
    if (ignored.length > 0) return { ignored };
    const value = valueIn(document, spec, path);
    // "1" and "01" are one run.
    if (lanes.some((lane) => sameValue(lane.value as FieldValue, value))) continue;
    const isOwn = sameValue(value, own);
    lanes.push({
      under: isOwn ? { architecture } : { architecture, settings: { [path]: value } },
      value,
    });
  }
  return lanes.length < LANES_MIN ? refused(`${path}:${names}`) : { path, lanes };
}

const valueIn = (document: unknown, spec: RunSpec, path: string): FieldValue =>
  valuesOf({ ...spec, document, settings: {} })[path] as FieldValue;
