import { Fragment, type ReactNode } from 'react';
import { clientName, NAMED_CLIENTS_MAX } from '../../engine';
import { Glyph } from '../../stage/nodes/Glyph';
import { Marked } from '../../ui/Marked';
import { Term } from './Term';
import { TERM_IDS } from './terms';

const NAMES = Array.from({ length: NAMED_CLIENTS_MAX }, (_, index) => clientName(index));
const NAMED = new RegExp(`\\b(${NAMES.join('|')}|S\\d+)\\b`);

const TAGS = Object.fromEntries(
  TERM_IDS.map((id) => [id, (inner: string) => <Term id={id}>{inner}</Term>]),
);

/** A text in which terms can be opened, and people and servers look as they do on the stage. */
export function Prose({ text }: { readonly text: string }) {
  return <Marked text={text} tags={TAGS} plain={withGlyphs} />;
}

function withGlyphs(text: string): ReactNode {
  // Every second piece is a name.
  return text.split(NAMED).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const person = NAMES.indexOf(piece);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity
      <Fragment key={index}>
        {person < 0 ? (
          <span className="prose-server">{piece}</span>
        ) : (
          <span className="prose-person">
            <Glyph person={person} />
            {piece}
          </span>
        )}
      </Fragment>
    );
  });
}
