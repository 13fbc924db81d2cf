import { createContext, useContext } from 'react';
import { clientName } from '../../engine';
import { IDENTITY_SHAPES, type IdentityShape } from '../layers/types';

const PATHS: Record<IdentityShape, string> = {
  circle: 'M0-12.5A12.5 12.5 0 1 1 0 12.5 12.5 12.5 0 1 1 0-12.5Z',
  square: 'M-11-11H11V11H-11Z',
  triangle: 'M0-13 13.5 10.5H-13.5Z',
  diamond: 'M0-14 14 0 0 14-14 0Z',
  hexagon: 'M-6.8-11.8H6.8L13.6 0 6.8 11.8H-6.8L-13.6 0Z',
  pentagon: 'M0-13.5 13-4 8 11.5H-8L-13-4Z',
  star: 'M0-14 4-5 13.5-4.4 6.2 2 8.4 11.5 0 6.4-8.4 11.5-6.2 2-13.5-4.4-4-5Z',
  cross: 'M-5-13H5V-5H13V5H5V13H-5V5H-13V-5H-5Z',
};

/** Somebody of a crowd. */
const DOT = 'M0-7A7 7 0 1 1 0 7 7 7 0 1 1 0-7Z';

/** Where the letter sits best: a triangle is wide at its foot. */
const LETTER_Y: Partial<Record<IdentityShape, number>> = { triangle: 7.5, pentagon: 5.5, star: 5 };
const LETTER_SIZE: Partial<Record<IdentityShape, number>> = { triangle: 11.5, star: 11 };

/**
 * What a glyph is made of, around the middle of a square of 30, for whoever draws it elsewhere. Without an identity it
 * is a dot that has no letter.
 */
export function glyphOf(identity: number | null) {
  const shape = identity === null ? undefined : IDENTITY_SHAPES[identity];
  if (shape === undefined) return { path: DOT, letter: null };
  return {
    path: PATHS[shape],
    letter: { y: LETTER_Y[shape] ?? 4.8, size: LETTER_SIZE[shape] ?? 13.5 },
  };
}

/** Whether people have no names here: there are more of them than identities. */
export const Nameless = createContext(false);

/** Which of the eight identities a person has, or null: nobody shares one. */
export function useIdentity(person: number): number | null {
  const nameless = useContext(Nameless);
  return nameless || person >= IDENTITY_SHAPES.length ? null : person;
}

/** The class that gives something the colours of a person. */
export const identityClass = (identity: number | null): string =>
  identity === null ? 'id-none' : `id-${identity}`;

interface Props {
  /** Index of the person. */
  readonly person: number;
  /** A hollow glyph with a broken ring: this person's session is lost. */
  readonly hollow?: boolean;
}

/** A person as a shape, a colour and a letter, or a plain dot. A decoration: the name is always beside it. */
export function Glyph({ person, hollow = false }: Props) {
  const identity = useIdentity(person);
  const { path, letter } = glyphOf(identity);
  return (
    <svg
      className={`glyph ${identityClass(identity)}${hollow ? ' glyph-hollow' : ''}`}
      viewBox="-15 -15 30 30"
      aria-hidden="true"
    >
      <path d={path} pathLength={100} />
      {letter !== null && (
        <text y={letter.y} fontSize={letter.size}>
          {clientName(person)[0]}
        </text>
      )}
    </svg>
  );
}
