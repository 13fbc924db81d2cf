import { memo, useRef, useState } from 'react';
import words from '../messages/en/panel/strip';
import type { Mark } from '../timeline/view';
import { loadable } from '../ui/loadable';
import { Roving } from '../ui/Roving';
import { markedSince, type PlannedMark, placeMarks, type Spot } from './stripMarks';

const SpotMenu = loadable(async () => (await import('./SpotMenu')).SpotMenu, { asked: true });

interface Props {
  readonly marks: readonly Mark[];
  readonly planned: readonly PlannedMark[];
  readonly width: number;
  readonly perSecond: number;
  onGo(atUs: number): void;
}

/** What can be told apart by an eye and a mouse, and by a finger: in ems of the strip. */
const TARGET_EM = 1.75;
const FINGER_EM = 3.2;
/** Lines of one spot that are closer than this are one line; in ems. */
const APART_EM = 0.2;
/** How far a spot begins before its first line, so that this is hit as well. */
const BEFORE_EM = 0.4;

/** Redrawn when something happens, not as time passes. */
export const Marks = memo(function Marks({ marks, planned, width, perSecond, onGo }: Props) {
  const target = matchMedia('(pointer: coarse)').matches ? FINGER_EM : TARGET_EM;
  const spots = placeMarks(marks, planned, { width, perSecond, target });
  const ahead = spots.filter(({ kind }) => kind === 'planned');
  return (
    <>
      <Roving role="group" aria-label={words('strip.events')} className="strip-marks">
        <ul aria-label={happenedWords(marks)}>
          {spots
            .filter(({ kind }) => kind === 'happened')
            .map((spot) => (
              <li key={spot.key} style={{ left: `${spot.at}%` }}>
                <Happened spot={spot} {...{ target, width, onGo }} />
              </li>
            ))}
        </ul>
      </Roving>
      {ahead.length > 0 && (
        <ul className="strip-marks" aria-label={words('strip.planned')}>
          {ahead.flatMap((spot) =>
            spot.marks.map((mark, index) => (
              <li key={`${mark.atUs} ${mark.label}`} style={{ left: `${mark.at}%` }}>
                {index === spot.marks.length - 1 && <Label of={spot} />}
                <span className="mark" data-kind="planned" />
                <span className="vh">{mark.said}</span>
              </li>
            )),
          )}
        </ul>
      )}
    </>
  );
});

/** What the list is of, and where it begins if older marks had to go. */
function happenedWords(marks: readonly Mark[]): string {
  const us = markedSince(marks);
  return us === 0
    ? words('strip.happened')
    : words('strip.happenedSince', { us, count: marks.length });
}

interface HappenedProps extends Pick<Props, 'width' | 'onGo'> {
  readonly spot: Spot;
  readonly target: number;
}

/** One mark leads to its instant; several that stand close open to a list of themselves. */
function Happened({ spot, target, width, onGo }: HappenedProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [first] = spot.marks;
  const isGroup = spot.marks.length > 1;
  return (
    <>
      <Label of={spot} />
      <button
        ref={button}
        type="button"
        className="spot"
        style={{ inlineSize: `${target}em`, left: `-${BEFORE_EM}em` }}
        title={spot.said}
        {...(isGroup && { 'aria-haspopup': 'menu', 'aria-expanded': isOpen })}
        onClick={() => (isGroup ? setOpen(true) : first && onGo(first.atUs))}
      >
        {linesOf(spot, width).map(({ kind, em }) => (
          <span
            key={`${kind} ${em}`}
            className="mark"
            data-kind={kind}
            style={{ left: `${em}em` }}
          />
        ))}
      </button>
      {isOpen && button.current && (
        <SpotMenu anchor={button.current} spot={spot} onGo={onGo} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

/** What is written over a spot, where there is room. */
function Label({ of: { written, telling } }: { of: Spot }) {
  if (written === null) return null;
  return (
    <span
      className={`mark-label mark-label-${written.side}`}
      data-kind={telling}
      aria-hidden="true"
    >
      {written.text}
    </span>
  );
}

/** The lines that are drawn for a spot, and where in it. */
function linesOf({ at: from, marks }: Spot, width: number) {
  const lines = new Map<string, { readonly kind: string; readonly em: number }>();
  for (const { kind, at } of marks) {
    const place = Math.round((((at - from) / 100) * width) / APART_EM) * APART_EM;
    lines.set(`${kind} ${place}`, { kind, em: place + BEFORE_EM });
  }
  return [...lines.values()];
}
