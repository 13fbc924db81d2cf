import { doneAsText, doneOfText } from './doneText';

/** What a link carries of a run besides what its address says in words. */
export interface Carried {
  /** What was done, as scenario documents have it in `interventions`. */
  readonly done: readonly unknown[];
  /** The trace hash at the instant of the link: whoever plays it differently finds out. */
  readonly hash: string;
  /** The scenario document and what was turned of it, where the address cannot name them. */
  readonly own?: {
    readonly document: unknown;
    readonly settings: Readonly<Record<string, unknown>>;
    /** Name of the file that it was read from. */
    readonly file: string | null;
    /** The one that is shown. */
    readonly architecture: string;
  };
}

/** Why what a link carries cannot be read. */
export type LinkFault = 'damaged' | 'newer' | 'large';

/**
 * The form of what a link carries: its first character. It is raised when the form changes, and then `READERS` gets
 * another reader: every link that was ever made can be opened.
 */
export const LINK_VERSION = '1';

/** Links longer than this are cut off by chats, by mail and in print. */
export const LINK_LENGTH_MAX = 2000;

/** More than this no link of ours unpacks to: a few bytes may unpack to gigabytes. */
const UNPACKED_BYTES_MAX = 1_000_000;

/** In letters, digits, "-" and "_": nothing that an address would have to write otherwise. */
export async function packed({ done, hash, own }: Carried): Promise<string> {
  const text = JSON.stringify([doneAsText(done), hash, ...(own ? [own] : [])]);
  return (
    LINK_VERSION +
    base64(await through(new TextEncoder().encode(text), new CompressionStream(FORMAT)))
  );
}

export async function unpacked(text: string): Promise<Carried | { readonly fault: LinkFault }> {
  const { [text.charAt(0)]: reader } = READERS;
  if (reader === undefined) return { fault: /^\d/.test(text) ? 'newer' : 'damaged' };
  try {
    const bytes = bytesOf(text.slice(1));
    const read = await through(bytes, new DecompressionStream(FORMAT));
    return reader(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read)));
  } catch (error) {
    return { fault: error instanceof RangeError ? 'large' : 'damaged' };
  }
}

/** What each version meant. */
const READERS: Readonly<Record<string, (value: unknown) => Carried>> = { '1': readFirst };

function readFirst(value: unknown): Carried {
  const [text, hash, own] = value as readonly unknown[];
  const done = doneOfText(String(text));
  if (done === null || typeof hash !== 'string')
    throw new SyntaxError('What was done cannot be read.');
  if (own === undefined) return { done, hash };
  const { document, settings, file, architecture } = own as Record<string, unknown>;
  if (typeof settings !== 'object' || settings === null) throw new SyntaxError('No settings.');
  if (typeof architecture !== 'string') throw new SyntaxError('No architecture.');
  const name = typeof file === 'string' ? file : null;
  return {
    done,
    hash,
    own: { document, settings: settings as Record<string, unknown>, file: name, architecture },
  };
}

const FORMAT = 'deflate-raw';

/** @throws RangeError for more than is ever asked for */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  // What is wrong with it is found where it is read.
  const written = Promise.all([writer.write(bytes), writer.close()]).catch(() => {});
  const read: number[] = [];
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (read.length + next.value.length > UNPACKED_BYTES_MAX) {
      await reader.cancel();
      throw new RangeError('It is too large.');
    }
    for (const byte of next.value) read.push(byte);
  }
  await written;
  return Uint8Array.from(read);
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** @throws where it is none */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
