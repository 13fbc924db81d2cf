import { Fragment, type ReactNode } from 'react';

interface Props {
  readonly text: string;
  /** What is drawn for a tag, by its name. */
  readonly tags: Readonly<Record<string, (inner: string) => ReactNode>>;
  /** What is drawn for a text without a tag; the text itself, if nothing is said. */
  readonly plain?: (text: string) => ReactNode;
}

const TAG = /<(\w+)>(.*?)<\/\1>/g;

/** A message with tags in it: `Press <key>K</key>`. */
export function Marked({ text, tags, plain = (piece) => piece }: Props) {
  // Of every three pieces the second is the name of a tag, and the third what it encloses.
  const pieces = text.split(TAG);
  return pieces.map((piece, index) => {
    if (index % 3 === 1) return null;
    const { [pieces[index - 1] ?? '']: draw } = index % 3 === 2 ? tags : {};
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity
    return <Fragment key={index}>{draw ? draw(piece) : plain(piece)}</Fragment>;
  });
}

/** The same without its tags. */
export const unmarked = (text: string): string => text.replace(TAG, '$2');
