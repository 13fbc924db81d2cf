import type { Ignored } from '../messages/ignored';
import { type Carried, unpacked } from '../spec/link';
import type { parseForPage } from '../spec/pageLimits';
import { withAsked } from './addressed';
import type { OpenCommand } from './messages';

/** What an address asks for, as far as it can be read. */
export interface Asked {
  /** With the settings of the address. */
  readonly document: unknown;
  /** What the address carries in one piece; null where it carries nothing. */
  readonly carried: Carried | null;
  readonly ignored: readonly Ignored[];
}

/** Reads what an address asks for besides its document. What cannot be used is left out, and said with the reason. */
export async function readAsked(
  { document, asked = {}, link }: OpenCommand,
  parse: typeof parseForPage,
): Promise<Asked> {
  const over = withAsked(document, asked, parse);
  if (link?.run === undefined) return { ...over, carried: null };
  const found = await unpacked(link.run);
  if (!('fault' in found)) return { ...over, carried: found };
  const ignored: Ignored = { asked: 'run', why: 'link', fault: found.fault };
  return { ...over, carried: null, ignored: [...over.ignored, ignored] };
}
