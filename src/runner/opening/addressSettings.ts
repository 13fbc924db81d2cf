import {
  edited,
  FIELDS,
  type Field,
  type FieldValue,
  kindOf,
  partsOf,
  type Scenario,
} from '../../engine';
import type { AllowedInAddress, Ignored } from '../../messages/ignored';
import { PAGE_LIMITS } from '../../scenarios/pageLimits';
import type { parseForPage } from '../../spec/pageLimits';
import { type Settings, sameValue, valuesIn } from '../../spec/settings';
import type { AddressTexts } from '../messages';

/** The parser is handed in: imported, it would be split off the run's script, and cost what this saves. */
type Parse = typeof parseForPage;

/** An address gives each value in one word; only a ready-made scenario's own parts are named otherwise. */
const NOT_IN_ADDRESSES = ['architecture'];
const LONGEST_SHOWN = 40;

/** The value of a setting as an address has it: "0.4", "1-3", "1" for on, "round-robin". */
export function addressText(value: FieldValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'object' ? value.join('-') : String(value);
}

/**
 * Puts the settings of an address over a document. What cannot be used is left out, and said with the reason.
 */
export function withAsked(
  document: unknown,
  wanted: AddressTexts,
  parse: Parse,
): { document: unknown; ignored: readonly Ignored[] } {
  const ignored: Ignored[] = [];
  if ('problems' in parse(document)) return { document, ignored };
  const values: Record<string, FieldValue> = {};
  for (const [path, text] of Object.entries(wanted)) {
    const asked = `${path}=${text}`.slice(0, LONGEST_SHOWN);
    const field = FIELDS.find((one) => one.path === path && !NOT_IN_ADDRESSES.includes(path));
    const value = field && read(field, text);
    if (field === undefined) ignored.push({ asked, ...knownFor(path) });
    else if (value === undefined) {
      ignored.push({ asked, why: 'value', allowed: allowedFor(field) });
    } else values[path] = value;
  }
  return { document: edited(document, together(document, values, ignored, parse)), ignored };
}

/** What is left of the values once those are gone that the parser refuses, alone or beside the others. */
function together(document: unknown, values: Settings, ignored: Ignored[], parse: Parse): Settings {
  const parsed = parse(edited(document, values));
  if ('scenario' in parsed) return values;
  const [problem] = parsed.problems;
  const paths = Object.keys(values);
  const blamed = paths.find((path) => path === problem?.field) ?? paths.at(-1);
  if (problem === undefined || blamed === undefined) return {};
  const asked = `${blamed}=${addressText(values[blamed] as FieldValue)}`;
  ignored.push({ asked, why: 'problem', problem });
  const { [blamed]: _, ...rest } = values;
  return together(document, rest, ignored, parse);
}

/** What an address has to say for a run's settings, if without that it would open `plain`. */
export function differingTexts(
  plain: unknown,
  values: Settings,
  world: Scenario['world'],
): AddressTexts {
  const before = valuesIn(plain, world);
  return Object.fromEntries(
    FIELDS.flatMap(({ path }) => {
      const { [path]: value } = values;
      const isSame = value === undefined || sameValue(value, before[path]);
      return isSame || NOT_IN_ADDRESSES.includes(path) ? [] : [[path, addressText(value)]];
    }),
  );
}

const NUMBER = '\\d+(?:\\.\\d+)?';
const ONE = new RegExp(`^${NUMBER}$`);
const TWO = new RegExp(`^(${NUMBER})-(${NUMBER})$`);

function read(field: Field, text: string): FieldValue | undefined {
  switch (field.kind) {
    case 'flag':
      return text === '1' ? true : text === '0' ? false : undefined;
    case 'choice':
      return field.choices?.find((name) => name === text);
    case 'count-range':
    case 'duration-range': {
      const [, low, high] = TWO.exec(text) ?? [];
      const range = [Number(low), Number(high)] as const;
      const inOrder = range[0] <= range[1] && range.every((end) => isNumberOf(field, end));
      return inOrder ? range : undefined;
    }
    case 'count':
    case 'duration':
    case 'weight':
      return ONE.test(text) && isNumberOf(field, Number(text)) ? Number(text) : undefined;
  }
}

const isNumberOf = (field: Field, value: number): boolean =>
  value >= field.min && value <= field.max && (!kindOf(field).isWhole || Number.isInteger(value));

function allowedFor(field: Field): AllowedInAddress {
  const { path, kind, min, max: most, choices = [] } = field;
  const { isRange, isWhole, isTime } = kindOf(field);
  const max = Math.min(most, PAGE_LIMITS[path] ?? most);
  if (kind === 'flag') return { id: 'ignored.flag' };
  if (kind === 'choice') return { id: 'ignored.choice', args: { names: choices.join(', ') } };
  const args = { min: `${min}`, max: `${max}`, isWhole, isTime };
  return { id: isRange ? 'ignored.range' : 'ignored.number', args };
}

function knownFor(path: string) {
  const group = `${partsOf(path)[0]}.`;
  const known = FIELDS.flatMap((one) =>
    one.path.startsWith(group) ? [one.path.slice(group.length)] : [],
  );
  if (known.length > 0) return { why: 'unknown', group, known: known.join(', ') } as const;
  const groups = new Set(FIELDS.map((one) => partsOf(one.path)[0]));
  return { why: 'unknownGroup', known: [...groups].join(', ') } as const;
}
