/** As much of JSON Schema 2020-12 as the schema of scenarios uses. Any other word in a schema is an error. */
export type Schema = Readonly<Record<string, unknown>>;

type Judge = (said: never, value: unknown, schema: Schema) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  array: Array.isArray,
  object: isObject,
};

/** Words say nothing about values of another type than they are made for. */
const WORDS: Readonly<Record<string, Judge>> = {
  $schema: () => true,
  title: () => true,
  description: () => true,
  default: () => true,
  type: (type: string, value) => TYPES[type]?.(value) === true,
  const: (only, value) => value === only,
  enum: (list: readonly unknown[], value) => list.includes(value),
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  maxLength: (most: number, value) => typeof value !== 'string' || value.length <= most,
  pattern: (text: string, value) => typeof value !== 'string' || new RegExp(text, 'u').test(value),
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  maxItems: (most: number, value) => !Array.isArray(value) || value.length <= most,
  items: (schema: Schema, value) =>
    !Array.isArray(value) || value.every((item) => conforms(schema, item)),
  required: (names: readonly string[], value) =>
    !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
  properties: (properties: Readonly<Record<string, Schema>>, value) =>
    !isObject(value) ||
    Object.entries(properties).every(
      ([name, schema]) => !Object.hasOwn(value, name) || conforms(schema, value[name]),
    ),
  additionalProperties: (allowed: boolean, value, { properties = {} }) =>
    allowed ||
    !isObject(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties as object, name)),
  anyOf: (schemas: readonly Schema[], value) => schemas.some((schema) => conforms(schema, value)),
};

/** Whether a schema allows a value. */
export function conforms(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([word, said]) => {
    const judge = WORDS[word];
    if (judge === undefined) throw new Error(`The checker does not know the word "${word}".`);
    return judge(said as never, value, schema);
  });
}
