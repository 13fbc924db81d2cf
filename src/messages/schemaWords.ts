import type { SchemaWords } from '../engine';
import schema from './en/schema';
import fields from './fields';

/** What the published schema of scenarios tells people, for `scenarioSchema`. */
export const schemaWords: SchemaWords = {
  title: schema('schema.title'),
  description: schema('schema.description'),
  at: schema('schema.at'),
  of: ({ path, stretched, realistic }) => ({
    title: fields(`fields.${path}`),
    description: schema('schema.setting', {
      help: fields(`fields.${path}.help`),
      stretched: JSON.stringify(stretched),
      realistic: JSON.stringify(realistic),
      source: fields(`fields.${path}.source`),
    }),
  }),
};
