import { CHANGES } from '../changes';
import { SUBJECTS, type Subject, TARGET_PATTERNS } from '../changes/target';
import { partsOf } from './edit';
import { FIELDS, type Field } from './fields';
import type { JsonRecord } from './jsonRecord';
import { INSTANT_MAX, PLAIN_TEXT, SCENARIO_VERSION, TIME_WORLDS } from './parse';
import { INTERVENTIONS_MAX } from './types';

/** What a schema tells people besides what may stand where. */
export interface SchemaWords {
  readonly title: string;
  readonly description: string;
  /** Of the instant of an intervention. */
  readonly at: string;
  of(field: Field): { readonly title: string; readonly description: string };
}

/**
 * The JSON Schema (2020-12) of scenario documents, made from the same list of settings that the parser uses.
 * @param presets ids that files may name, which whoever reads a file puts values in the place of
 */
export function scenarioSchema(words: SchemaWords, presets: readonly string[] = []): JsonRecord {
  const properties: JsonRecord = {
    $schema: { type: 'string' },
    version: { const: SCENARIO_VERSION },
    name: { type: 'string', maxLength: 80, pattern: PLAIN_TEXT.source },
    description: { type: 'string', maxLength: 400, pattern: PLAIN_TEXT.source },
    world: { enum: TIME_WORLDS, default: 'stretched' },
  };
  if (presets.length > 0) properties.presets = { type: 'array', items: { enum: presets } };
  for (const field of FIELDS) addField(properties, field, words);
  properties.interventions = interventions(words);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: words.title,
    description: words.description,
    type: 'object',
    required: ['version'],
    additionalProperties: false,
    properties,
  };
}

function addField(properties: JsonRecord, field: Field, words: SchemaWords): void {
  const schema = { ...words.of(field), ...valueSchema(field) };
  const [first, second] = partsOf(field.path);
  if (second === undefined) {
    properties[first] = schema;
    return;
  }
  properties[first] ??= { type: 'object', additionalProperties: false, properties: {} };
  const group = properties[first] as { properties: JsonRecord };
  group.properties[second] = schema;
}

function valueSchema({ kind, min, max, choices }: Field): JsonRecord {
  const limits = { minimum: min, maximum: max };
  switch (kind) {
    case 'duration':
    case 'weight':
      return { type: 'number', ...limits };
    case 'count':
      return { type: 'integer', ...limits };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: choices };
    case 'duration-range':
      return pair({ type: 'number', ...limits });
    case 'count-range':
      return pair({ type: 'integer', ...limits });
  }
}

const pair = (items: JsonRecord): JsonRecord => ({
  type: 'array',
  items,
  minItems: 2,
  maxItems: 2,
});

const interventions = (words: SchemaWords): JsonRecord => ({
  type: 'array',
  maxItems: INTERVENTIONS_MAX,
  items: {
    type: 'object',
    required: ['at', 'do', 'target'],
    additionalProperties: false,
    properties: {
      at: { type: 'number', minimum: 0, maximum: INSTANT_MAX, description: words.at },
      do: { type: 'string' },
      target: { type: 'string' },
    },
    anyOf: SUBJECTS.filter((subject) => verbsOf(subject).length > 0).map((subject) => ({
      properties: {
        target: { pattern: TARGET_PATTERNS[subject] },
        do: { enum: verbsOf(subject) },
      },
    })),
  },
});

const verbsOf = (subject: Subject): readonly string[] =>
  CHANGES.filter((change) => change.subject === subject).map((change) => change.verb);
