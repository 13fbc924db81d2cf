import type { Ignored } from '../../messages/ignored';
import { type Carried, unpacked } from '../../spec/link';
import type { Origin } from '../../spec/origin';
import type { parseForPage } from '../../spec/pageLimits';
import type { Refused } from '../../spec/runSpec';
import type { OpenCommand } from '../commands';
import { withAsked } from './addressSettings';
import type { Opening } from './opening';
import type * as Reopening from './reopening';

/** What an address asks for, as far as it can be read. */
export interface Asked {
  /** With the settings of the address. */
  readonly document: unknown;
  /** The run that a link leads to; without a link the document's. */
  readonly wanted?: Opening | Refused;
  /** Where a link has a scenario of its own: in place of the one that its address names. */
  readonly origin?: Origin;
  /** The trace hash to which it comes by the link. */
  readonly hash?: string;
  readonly ignored: readonly Ignored[];
}

/** Reads what an address asks for besides its document. What cannot be used is left out, and said with the reason. */
export async function readAsked(
  { document, asked = {}, link }: OpenCommand,
  parse: typeof parseForPage,
  later: Pick<typeof Reopening, 'openingOfLink'> | null,
): Promise<Asked> {
  const over = withAsked(document, asked, parse);
  if (link === undefined || later === null) return over;
  const found = await unpackedOf(link.run);
  const carried: typeof NOTHING = 'fault' in found ? NOTHING : found;
  const { own, hash } = carried;
  return {
    ...over,
    wanted: later.openingOfLink(over.document, carried, link.atUs),
    ...(own && { origin: { scenario: null, plain: own.document, file: own.file } }),
    ...(hash !== undefined && { hash }),
    ignored:
      'fault' in found
        ? [...over.ignored, { asked: 'run', why: 'link', fault: found.fault }]
        : over.ignored,
  };
}

const NOTHING: Pick<Carried, 'done'> & Partial<Carried> = { done: [] };

const unpackedOf = (run: string | undefined) =>
  run === undefined ? Promise.resolve(NOTHING) : unpacked(run);
