import { LINK_LENGTH_MAX, packed } from '../../spec/link';
import { readAddress } from '../address/address';
import { writeAddress } from '../address/addressWriting';
import type { Player } from '../player';
import { saidOf } from './following';

/** A link that opens this run at an instant of it. */
export interface ShareLink {
  readonly address: string;
  readonly atUs: number;
  /** How much was done to the run by hand. */
  readonly done: number;
  /** So many characters arrive whole wherever they are sent. */
  readonly most: number;
}

/**
 * The link to the run as it is now; null before there is one. What an address can say is in words; what was done, and a
 * scenario from a file, is packed. How the page looks and behaves is each visitor's own.
 */
export async function shareLink({ run, page }: Player): Promise<ShareLink | null> {
  const { view, kept } = run.getState();
  if (kept === null || view === null) return null;
  const { spec, file, architecture } = kept.run;
  const scenario = kept.differs === null ? null : kept.run.scenario;
  const { document, settings, done } = spec;
  const { timeUs: atUs } = view.system;
  const text = await packed({
    done,
    hash: view.traceHash,
    ...(scenario === null && { own: { document, settings, file, architecture } }),
  });
  const { language } = readAddress(location.search).address;
  // What is named here is said, also where it is so by itself: that may be another in a later version.
  const named = {
    arch: architecture,
    ...(scenario && { scenario }),
    ...(language && { language }),
  };
  const said = saidOf({ ...kept.run, scenario }, kept.differs ?? {}, view, named);
  const compare = page.getState().compare ?? undefined;
  const query = writeAddress({ ...said, compare, at: atUs / 1_000_000, run: text });
  const address = location.origin + location.pathname + query;
  return { address, atUs, done: done.length, most: LINK_LENGTH_MAX };
}
