import type { ArchitectureId, Intervention } from '../../engine';
import type { Situation } from '../../state/readings';
import type { Card, CardId } from './card';
import { CARD_LIST } from './cards';

/** What the card offers: a question, or a way to where there is one. */
export type Offer =
  | { readonly kind: 'card'; readonly card: Card }
  /** The scenario goes on by itself: to ask now would be to talk into it. */
  | { readonly kind: 'ahead'; readonly next: Intervention }
  /** All is answered here, and there are questions under another architecture. */
  | { readonly kind: 'elsewhere'; readonly architecture: ArchitectureId }
  /** There are questions here, and too much is broken to ask them. */
  | { readonly kind: 'afresh'; readonly how: 'restart' | 'shop' }
  /** The questions are about a shop, and this is none: its use case has more to try. */
  | { readonly kind: 'trial' }
  | { readonly kind: 'done' };

/** A scenario is waited for if its next event is no further away than this. */
const AHEAD_US = 60_000_000;

/**
 * What to ask next: what fits the stage and is not answered yet, in the order of the cards; and where there is nothing
 * of the kind, the way to it. Never nothing.
 */
export function offerFor(situation: Situation, answered: ReadonlySet<CardId>): Offer {
  const { run } = situation;
  const open = CARD_LIST.filter(({ id }) => !answered.has(id));
  // What has happened once, and would happen again, is no news.
  const next = run.planned.find(({ atUs }) => atUs > run.latestUs);
  if (next !== undefined && next.atUs - run.system.timeUs <= AHEAD_US) {
    const asked = open.find(({ about }) => about === run.scenario.name);
    return asked !== undefined && run.done.length === 0
      ? { kind: 'card', card: asked }
      : { kind: 'ahead', next };
  }
  // What else is asked is about a shop, under any architecture.
  if (run.system.keeps !== 'cart') return { kind: 'trial' };
  const { architecture } = run.system;
  const fitting = open.filter((card) => card.fits(situation));
  const here = fitting.find(
    (card) => card.under === architecture || (card.under === null && !card.root),
  );
  if (here !== undefined) return { kind: 'card', card: here };
  const roots = open.filter(({ root }) => root);
  const [first] = roots;
  if (first === undefined)
    return fitting[0] ? { kind: 'card', card: fitting[0] } : { kind: 'done' };
  // What is left here, and cannot be asked now, comes before what is left elsewhere.
  if (roots.some(({ under }) => under === architecture)) return afresh(situation);
  return first.under === null
    ? { kind: 'card', card: first }
    : { kind: 'elsewhere', architecture: first.under };
}

const afresh = ({ run }: Situation): Offer => ({
  kind: 'afresh',
  how: run.done.length > 0 ? 'restart' : 'shop',
});
