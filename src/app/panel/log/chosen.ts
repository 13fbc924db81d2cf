import type { Keeps } from '../../../engine';
import words from '../../../messages/en/panel/log';
import type { Sentence } from '../../../timeline/view';

type Category = Sentence['category'];

interface Kind {
  readonly id: string;
  readonly of: readonly Category[];
  /** There is none of it where anything else is kept of people. */
  readonly only?: Keeps;
}

/** What the log can be narrowed to. What is in none of these is only among everything. */
const KINDS = [
  { id: 'changes', of: ['change', 'detection', 'recovery'] },
  { id: 'losses', of: ['loss'] },
  { id: 'errors', of: ['error'] },
  { id: 'orders', of: ['order'], only: 'cart' },
  { id: 'transfers', of: ['order'], only: 'transfer' },
  { id: 'conclusions', of: ['conclusion', 'comparison'] },
] as const satisfies readonly Kind[];

export type KindId = (typeof KINDS)[number]['id'] | 'all';

/** Those that there may be something of. */
export const kindsOf = (keeps: Keeps) =>
  KINDS.filter((kind: Kind) => kind.only === undefined || kind.only === keeps);

/** The sentences of a kind that have every word of the query in them, upper or lower case. */
export function chosen(log: readonly Sentence[], kind: KindId, query: string): Sentence[] {
  const of: readonly Category[] | undefined = KINDS.find(({ id }) => id === kind)?.of;
  const words = plain(query).split(/\s+/).filter(Boolean);
  return log.filter((sentence) => {
    if (of !== undefined && !of.includes(sentence.category)) return false;
    const text = plain(lineOf(sentence));
    return words.every((word) => text.includes(word));
  });
}

/** As one line of text: "6.2 s  Ana’s request failed (503). The session is still there." */
export const lineOf = ({ atUs, text, detail }: Sentence): string =>
  `${words('log.at', { us: atUs })}  ${[text, detail].filter(Boolean).join(' ')}`;

/** People type a straight apostrophe where the page has a curly one. */
const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").trim();
