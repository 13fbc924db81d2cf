import { isRecord, type JsonRecord } from './jsonRecord';

/** A path as scenario documents have it: "seed" stands by itself, "servers.count" is "count" in the group "servers". */
export function partsOf(path: string): readonly [first: string, second?: string] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
}

/** What stands at a path of a document; undefined where nothing does. */
export function valueAt(document: unknown, path: string): unknown {
  const [first, second] = partsOf(path);
  const own = isRecord(document) ? document[first] : undefined;
  if (second === undefined) return own;
  return isRecord(own) ? own[second] : undefined;
}

/**
 * A document with values put into it, by path, but for undefined ones; the document itself stays as it is. Whether they
 * may stand there, only the parser says: a document or a group that is no object stays for it to name.
 */
export function edited<Document>(
  document: Document,
  values: Readonly<Record<string, unknown>>,
): Document {
  if (!isRecord(document)) return document;
  const made: JsonRecord = { ...document };
  const copied = new Set<string>();
  for (const [path, value] of Object.entries(values)) {
    const [first, second] = partsOf(path);
    if (value === undefined) continue;
    if (second === undefined) {
      made[first] = value;
      continue;
    }
    const { [first]: group = {} } = made;
    if (!isRecord(group)) continue;
    const own = copied.has(first) ? group : { ...group };
    copied.add(first);
    own[second] = value;
    made[first] = own;
  }
  return made as Document;
}
