import fc from 'fast-check';
import { FIELDS, type Field, type FieldValue } from '../../src/engine';
import type { Overrides } from '../support/scenarios';

/** What takes a run far beyond what a case has time for, and its usual largest value here. */
const CAPS: Readonly<Record<string, number>> = {
  'clients.count': 24,
  'clients.places': 32,
  'clients.arrivalRate': 20,
};
const CROWD = 400;

/** Scenarios keep microseconds. */
const FINEST = 1e-6;

/** A number of a field, from its least to its most: the ends and what is near them, orders of magnitude, the usual. */
function numberOf({ path, kind, min, max }: Field, usual: number): fc.Arbitrary<number> {
  const isWhole = kind.startsWith('count');
  const most = CAPS[path] ?? max;
  const step = isWhole ? 1 : FINEST;
  const tidy = (value: number) => {
    const rounded = isWhole ? Math.round(value) : Math.round(value / FINEST) / 1e6;
    return Math.min(CAPS[path] === undefined ? max : CROWD, Math.max(min, rounded));
  };
  const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  const least = Math.max(min, step);
  const kinds: [weight: number, arbitrary: fc.Arbitrary<number>][] = [
    [3, fc.constant(usual)],
    [2, fc.constant(min)],
    [2, fc.constant(most)],
    [1, fc.constant(min + step)],
    [1, fc.constant(most - step)],
    [3, share.map((one) => least * (most / least) ** one)],
    [1, share.map((one) => min + (most - min) * one)],
    // From a tenth of the usual to ten times as much.
    [4, share.map((one) => usual * 10 ** (2 * one - 1))],
    [CAPS[path] === undefined ? 0 : 0.1, share.map((one) => CROWD ** one)],
  ];
  return fc.oneof(
    ...kinds
      .filter(([weight]) => weight > 0)
      .map(([weight, arbitrary]) => ({ weight: 10 * weight, arbitrary: arbitrary.map(tidy) })),
  );
}

/** Any value that the parser takes for a field. */
function valueIn(field: Field, world: 'stretched' | 'realistic'): fc.Arbitrary<FieldValue> {
  const { [world]: usual, choices } = field;
  switch (field.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(choices ?? []));
    case 'duration-range':
    case 'count-range': {
      const [low, high] = usual as readonly [number, number];
      return fc
        .tuple(numberOf(field, low), numberOf(field, high))
        .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
    }
    default:
      return numberOf(field, usual as number);
  }
}

const setting = (world: 'stretched' | 'realistic') =>
  fc.oneof(
    ...FIELDS.filter(({ path }) => path !== 'architecture').map((field) =>
      fc.tuple(fc.constant(field.path), valueIn(field, world)),
    ),
  );

/** Any setting, turned to anything. */
export const anySetting = setting('stretched');

/** From a shop with a few settings turned to one in which nearly all of them are. */
const settings = (world: 'stretched' | 'realistic') => {
  const some = (minLength: number, maxLength: number) =>
    fc.array(setting(world), { minLength, maxLength, size: 'max' });
  return fc.oneof(some(0, 6), some(4, 30), some(30, 100), some(200, 500));
};

const documentIn = (world: 'stretched' | 'realistic') =>
  fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), settings(world)).map(([seed, turned]) => {
    const groups: Record<string, Record<string, unknown>> = {};
    const document: Record<string, unknown> = { world };
    for (const [path, value] of turned) {
      const [first, second] = path.split('.') as [string, string | undefined];
      if (second === undefined) document[first] = value;
      else groups[first] = { ...groups[first], [second]: value };
    }
    return { seed, ...document, ...mended(groups, world) };
  });

/** Any document that the engine takes, made from the list of its fields. */
export const anyDocument: fc.Arbitrary<Overrides> = fc.oneof(
  documentIn('stretched'),
  documentIn('realistic'),
);

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The few values that are refused together are made to go together. */
function mended(groups: Groups, world: 'stretched' | 'realistic'): Groups {
  const read = (path: string) => {
    const [first, second] = path.split('.') as [string, string];
    return groups[first]?.[second] ?? FIELDS.find((field) => field.path === path)?.[world];
  };
  const number = (path: string) => read(path) as number;
  const set = (group: string, name: string, value: unknown) => {
    all[group] = { ...all[group], [name]: value };
  };
  const all: Record<string, Readonly<Record<string, unknown>>> = { ...groups };
  const weights = ['browse', 'add', 'read', 'checkout'].map((one) =>
    number(`clients.${one}Weight`),
  );
  if (weights.every((weight) => weight === 0)) set('clients', 'browseWeight', 1);
  const [fewest, most] = read('clients.cartItems') as readonly [number, number];
  const limit = number('clients.cartLimit');
  if (most > limit) set('clients', 'cartItems', [Math.min(fewest, limit), limit]);
  if (read('store.fallback') === 'replica') set('store', 'replica', true);
  mendChecks(number, set);
  return all;
}

/** A health check has to last longer than its way there and back. */
function mendChecks(
  number: (path: string) => number,
  set: (group: string, name: string, value: unknown) => void,
): void {
  const most = FIELDS.find(({ path }) => path === 'balancer.checkTimeout')?.max ?? 0;
  const between = number('network.balancerServer');
  const across = number('network.zones') > 1 ? number('network.crossZone') : 0;
  const roundTrip = () => 2 * (between + across);
  if (number('balancer.checkTimeout') > roundTrip()) return;
  if (roundTrip() < most) return set('balancer', 'checkTimeout', most);
  set('network', 'balancerServer', Math.min(between, most / 5));
  set('network', 'crossZone', Math.min(across, most / 5));
  set('balancer', 'checkTimeout', most);
}
