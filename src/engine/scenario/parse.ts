import { CHANGES } from '../changes';
import type { ChangeId } from '../changes/changeIds';
import { readTarget } from '../changes/target';
import { microseconds, SECOND_US } from '../kernel/time';
import { edited, partsOf, valueAt } from './edit';
import { FIELDS } from './fields';
import { isRecord, type JsonRecord } from './jsonRecord';
import { type Problem, Problems } from './problem';
import { quoted, readValue } from './readValue';
import { INTERVENTIONS_MAX, type Intervention, type Scenario } from './types';

export type { Problem } from './problem';

/** Longest texts and lists that a document may bring. */
const NAME_MAX = 80;
const DESCRIPTION_MAX = 400;
/** Instants lie within a week of simulated time, in seconds. */
export const INSTANT_MAX = 604800;
/** No signs that a terminal obeys, or that change the direction of what stands after them. */
export const PLAIN_TEXT = /^[^\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;
export const SCENARIO_VERSION = 1;
export const TIME_WORLDS = ['stretched', 'realistic'] as const;

/** A complete scenario, or everything that is wrong with the document. */
export type Parsed = { readonly scenario: Scenario } | { readonly problems: readonly Problem[] };

/**
 * Reads a scenario document (parsed JSON). What it does not say takes the default of its time world. Every problem
 * is reported with the field, the value found and what is allowed; nothing is guessed.
 */
export function parseScenario(document: unknown): Parsed {
  const problems = new Problems();
  if (!isRecord(document)) {
    const example = '{ "version": 1, "name": "My shop" }';
    problems.addDocument(document, { id: 'allowed.objectLike', args: { example } });
    return { problems: problems.list };
  }
  readVersion(document, problems);
  const world = readWorld(document, problems);
  checkNames(document, problems);
  const values = FIELDS.map((field) => {
    const value = valueAt(document, field.path);
    return [field.path, readValue(field, value === undefined ? field[world] : value, problems)];
  });
  const scenario = {
    name: readText(document, 'name', NAME_MAX, 'Untitled', problems),
    description: readText(document, 'description', DESCRIPTION_MAX, '', problems),
    world,
    ...copied(edited<JsonRecord>({}, Object.fromEntries(values))),
    interventions: readInterventions(document.interventions, problems),
  } as unknown as Scenario;
  checkTogether(scenario, problems);
  return problems.list.length > 0 ? { problems: problems.list } : { scenario };
}

/**
 * The same, every group made at once. In objects that are filled one name at a time JavaScript engines look names up in a
 * table; of those made at once they know the places, and a run reads its settings all the time.
 */
const copied = (settings: JsonRecord): JsonRecord =>
  Object.fromEntries(
    Object.entries(settings).map(([name, group]) => [name, isRecord(group) ? { ...group } : group]),
  );

function readVersion(document: JsonRecord, problems: Problems): void {
  if (document.version !== SCENARIO_VERSION) {
    const allowed = { id: 'allowed.names', args: { names: `${SCENARIO_VERSION}` } } as const;
    problems.add('version', document.version, allowed);
  }
}

function readWorld(document: JsonRecord, problems: Problems): Scenario['world'] {
  const { world = 'stretched' } = document;
  if (world === 'stretched' || world === 'realistic') return world;
  problems.add('world', world, { id: 'allowed.names', args: { names: quoted(TIME_WORLDS) } });
  return 'stretched';
}

function readText(
  document: JsonRecord,
  name: string,
  longest: number,
  otherwise: string,
  problems: Problems,
): string {
  const { [name]: text = otherwise } = document;
  const isText = typeof text === 'string' && text.length <= longest;
  if (isText && PLAIN_TEXT.test(text)) return text;
  const id = isText ? 'allowed.plainText' : 'allowed.text';
  problems.add(name, text, { id, args: { most: `${longest}` } });
  return otherwise;
}

const TOP_LEVEL = ['$schema', 'version', 'name', 'description', 'world', 'interventions'];

/** Unknown names are refused: a misspelt setting would otherwise silently keep its default. */
function checkNames(document: JsonRecord, problems: Problems): void {
  const groups = new Set(FIELDS.map((field) => partsOf(field.path)[0]));
  const known = [...TOP_LEVEL, ...groups];
  const { $schema = '' } = document;
  if (typeof $schema !== 'string') {
    problems.add('$schema', $schema, { id: 'allowed.schema' });
  }
  for (const [name, value] of Object.entries(document)) {
    if (!known.includes(name)) problems.addUnknown(name, value, known);
    else if (groups.has(name) && isGroup(name)) checkGroup(name, value, problems);
  }
}

const isGroup = (name: string): boolean => FIELDS.some(({ path }) => path.startsWith(`${name}.`));

function checkGroup(group: string, value: unknown, problems: Problems): void {
  if (!isRecord(value)) {
    problems.add(group, value, { id: 'allowed.object' });
    return;
  }
  const known = FIELDS.flatMap(({ path }) =>
    path.startsWith(`${group}.`) ? [path.slice(group.length + 1)] : [],
  );
  for (const [name, inner] of Object.entries(value)) {
    if (!known.includes(name)) problems.addUnknown(`${group}.${name}`, inner, known);
  }
}

function readInterventions(value: unknown, problems: Problems): readonly Intervention[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > INTERVENTIONS_MAX) {
    const args = { most: `${INTERVENTIONS_MAX}` };
    problems.add('interventions', value, { id: 'allowed.list', args });
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const intervention = readIntervention(entry, `interventions[${index}]`, problems);
    return intervention === null ? [] : [intervention];
  });
}

function readIntervention(entry: unknown, where: string, problems: Problems): Intervention | null {
  if (!isRecord(entry)) {
    const example = '{ "at": 6, "do": "stop", "target": "S1" }';
    problems.add(where, entry, { id: 'allowed.objectLike', args: { example } });
    return null;
  }
  const before = problems.list.length;
  for (const name of Object.keys(entry)) {
    const known = ['at', 'do', 'target'];
    if (!known.includes(name)) problems.addUnknown(`${where}.${name}`, entry[name], known);
  }
  const { at } = entry;
  if (typeof at !== 'number' || !(at >= 0 && at <= INSTANT_MAX)) {
    problems.add(`${where}.at`, at, { id: 'allowed.instant', args: { max: `${INSTANT_MAX}` } });
  }
  const found = readChange(entry, where, problems);
  if (found === null || problems.list.length > before) return null;
  return { atUs: microseconds(at as number), ...found };
}

/** Which change "do" and "target" mean together. */
function readChange(
  entry: JsonRecord,
  where: string,
  problems: Problems,
): { readonly change: ChangeId; readonly target: number } | null {
  const target = readTarget(entry.target);
  if (target === null) {
    problems.add(`${where}.target`, entry.target, { id: 'allowed.target' });
    return null;
  }
  const candidates = CHANGES.filter((change) => change.subject === target.subject);
  const change = candidates.find((candidate) => candidate.verb === entry.do);
  if (change === undefined) {
    const names = quoted(candidates.map(({ verb }) => verb));
    problems.add(`${where}.do`, entry.do, { id: 'allowed.verbs', args: { names } });
    return null;
  }
  return { change: change.id, target: target.index };
}

/** What can only be judged when all values are known. */
function checkTogether(scenario: Scenario, problems: Problems): void {
  if (problems.list.length > 0) return;
  const { browseWeight, addWeight, readWeight, checkoutWeight } = scenario.clients;
  if (browseWeight + addWeight + readWeight + checkoutWeight === 0) {
    problems.addWeights('clients');
  }
  const { balancerServer, zones, crossZone } = scenario.network;
  const roundTripUs = 2 * (balancerServer + (zones > 1 ? crossZone : 0));
  if (scenario.balancer.checkTimeout <= roundTripUs) {
    problems.add('balancer.checkTimeout', scenario.balancer.checkTimeout / SECOND_US, {
      id: 'allowed.roundTrip',
      args: { seconds: `${roundTripUs / SECOND_US}` },
    });
  }
  const { cartItems, cartLimit } = scenario.clients;
  if (cartItems[1] > cartLimit) {
    problems.add('clients.cartItems', cartItems, {
      id: 'allowed.cartLimit',
      args: { most: `${cartLimit}` },
    });
  }
  if (scenario.store.fallback === 'replica' && !scenario.store.replica) {
    problems.add('store.fallback', 'replica', { id: 'allowed.noReplica' });
  }
}
