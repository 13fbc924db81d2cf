import type tryNext from '../../messages/en/page/tryNext';
import type { MessageOf } from '../../messages/room';
import type { Fixed, Said } from './cardWords';
import type { Phase } from './useTryNext';

type Ended = Extract<Phase, { readonly is: 'told' | 'called-off' }>;

/** One sentence or two that belong together. */
type Paragraph = readonly (Said | { readonly id: Fixed } | MessageOf<typeof tryNext>)[];

/** What is said at the end: what was chosen, what happened, and what it shows. */
export function resultWords(phase: Ended): readonly Paragraph[] {
  if (phase.is === 'called-off') return [[{ id: 'tryNext.calledOff' }]];
  const { card, chosen } = phase.watch;
  const { seen, held, isDisturbed } = phase.outcome;
  const what = card.happened(seen);
  const answer = textOf(phase, chosen);
  const said: readonly Paragraph[] =
    answer === null
      ? [[{ id: 'tryNext.justHappened', args: { what } }]]
      : [
          [{ id: chosen === held ? 'tryNext.right' : 'tryNext.wrong', args: { answer } }],
          [{ id: 'tryNext.happened', args: { what } }],
        ];
  const aside: readonly Paragraph[] = isDisturbed ? [[{ id: 'tryNext.disturbed' }]] : [];
  return [...said, ...aside, meaning(phase)];
}

/** What it shows; where the run came out otherwise than usual, only how. */
function meaning(phase: Extract<Ended, { readonly is: 'told' }>): Paragraph {
  const { card, chosen } = phase.watch;
  const { held } = phase.outcome;
  if (held === card.usual) {
    const reply = chosen === null ? undefined : card.options[chosen]?.reply;
    return reply === undefined ? [{ id: card.law }] : [{ id: reply }, { id: card.law }];
  }
  const answer = textOf(phase, held);
  return [
    answer === null ? { id: 'tryNext.noneFits' } : { id: 'tryNext.otherwise', args: { answer } },
  ];
}

function textOf({ watch }: Ended, index: number | null): { readonly id: Fixed } | null {
  const { text } = (index === null ? undefined : watch.card.options[index]) ?? {};
  return text === undefined ? null : { id: text };
}
