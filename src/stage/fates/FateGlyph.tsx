import type { FateView } from '../../timeline/view';
import { Glyph } from '../nodes/Glyph';
import {
  BAN_BADGE,
  CART_BADGE,
  CHARGE_BADGE,
  isHollow,
  MARKS,
  markOf,
  PROGRESS_BADGE,
  personWords,
  stateOf,
} from './fates';

/** A person in the state that came of it: told apart by form, not by colour. The words are elsewhere. */
export function FateGlyph({ fate }: { fate: FateView }) {
  const state = stateOf(fate);
  const mark = markOf(fate);
  const { index, cartLost, progressLost, transferLost, banned } = fate;
  const charges = fate.duplicateOrders + fate.madeTwice;
  return (
    <span
      className="fate"
      data-person={index}
      data-fate={state}
      data-cart={cartLost ? 'lost' : undefined}
      data-progress={progressLost ? 'lost' : undefined}
      data-transfer={transferLost ? 'lost' : undefined}
      data-charged={charges > 0 ? charges : undefined}
      data-banned={banned ? '' : undefined}
      title={personWords(fate)}
    >
      <Glyph person={index} hollow={isHollow(state)} />
      <svg className="fate-marks" viewBox="-15 -15 30 30" aria-hidden="true">
        {mark !== null && <Mark of={mark} />}
        {banned && <BanBadge />}
        {(cartLost || transferLost) && <CartBadge />}
        {progressLost && <ProgressBadge />}
        {charges > 0 && <ChargeBadge count={charges} />}
      </svg>
    </span>
  );
}

/** A line with a rim in the colour of the ground: it is seen on every glyph. */
const Mark = ({ of }: { of: keyof typeof MARKS }) => (
  <>
    <path className="fate-rim" d={MARKS[of]} />
    <path className={`fate-mark is-${of}`} d={MARKS[of]} />
  </>
);

const BanBadge = () => (
  <g className="fate-badge">
    <circle cx={BAN_BADGE.x} cy={BAN_BADGE.y} r={BAN_BADGE.radius} />
    <path d={BAN_BADGE.bar} />
  </g>
);

const CartBadge = () => (
  <g className="fate-badge">
    <rect
      x={CART_BADGE.x}
      y={CART_BADGE.y}
      width={CART_BADGE.size}
      height={CART_BADGE.size}
      rx={2.5}
    />
    <path d={CART_BADGE.cross} />
  </g>
);

const ProgressBadge = () => (
  <g className="fate-badge">
    <circle cx={PROGRESS_BADGE.x} cy={PROGRESS_BADGE.y} r={PROGRESS_BADGE.radius} />
    <path d={PROGRESS_BADGE.back} />
  </g>
);

const ChargeBadge = ({ count }: { count: number }) => (
  <g className="fate-charged">
    <rect
      x={CHARGE_BADGE.x}
      y={CHARGE_BADGE.y}
      width={CHARGE_BADGE.width}
      height={CHARGE_BADGE.height}
      rx={3}
    />
    <text x={CHARGE_BADGE.x + CHARGE_BADGE.width / 2} y={CHARGE_BADGE.baseline}>
      +{count}
    </text>
  </g>
);
