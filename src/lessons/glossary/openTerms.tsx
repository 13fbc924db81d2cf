import { Fragment, type ReactNode } from 'react';
import terms from '../../messages/en/learning/terms';
import type { Player } from '../../state/player';
import { Term } from './Term';
import { TERM_IDS, type TermId } from './terms';

/** Terms by what stands in a text; of two that begin alike the longer one first. */
const IDS: Readonly<Record<string, TermId>> = Object.fromEntries(
  TERM_IDS.map((id) => [terms(`terms.${id}`), id] as const).sort(
    ([one], [other]) => other.length - one.length,
  ),
);

const lowFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A sentence may begin with a term. One that is written in capitals is no other word: "GET", and not "gets". */
const written = (term: string): string => {
  const first = term.charAt(0);
  return term === term.toUpperCase() ? term : `[${first}${first.toUpperCase()}]${term.slice(1)}`;
};

/** Every second piece is a term, in the singular or with an s. */
const TERMS = new RegExp(`\\b((?:${Object.keys(IDS).map(written).join('|')})s?)\\b`);

const termIn = (piece: string): TermId | undefined => {
  const single = piece.replace(/s$/, '');
  return [piece, single, lowFirst(piece), lowFirst(single)]
    .map((text) => IDS[text])
    .find((id) => id !== undefined);
};

/** A text in which each term can be opened where it stands first. */
function withTerms(text: string): ReactNode {
  const met = new Set<TermId>();
  return text.split(TERMS).map((piece, index) => {
    const id = index % 2 === 1 ? termIn(piece) : undefined;
    const isFirst = id !== undefined && !met.has(id);
    if (id !== undefined) met.add(id);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity
      <Fragment key={index}>{isFirst ? <Term id={id}>{piece}</Term> : piece}</Fragment>
    );
  });
}

/** From now on terms can be opened wherever the page says something. */
export const openTerms = ({ page }: Player): void => page.setState({ prose: withTerms });
