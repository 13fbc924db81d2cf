import type { Phase } from './useTryNext';

type Ended = Extract<Phase, { readonly is: 'told' | 'called-off' }>;

/** What is said at the end: what was chosen, what happened, and what it shows. One sentence or two in each. */
export function resultWords(phase: Ended): readonly string[] {
  const { card, chosen } = phase.watch;
  if (phase.is === 'called-off') {
    return ['The run was changed before this had settled, so there is nothing to compare.'];
  }
  const { seen, isDisturbed } = phase.outcome;
  const verdict = chosen === phase.outcome.held ? 'Right.' : 'Not this time.';
  const said = chosen === null ? [] : [`${verdict} You said: “${card.options[chosen]?.text}”.`];
  const none = chosen === null ? 'You chose no answer. ' : '';
  const happened = `${none}What happened: ${card.happened(seen)}`;
  const aside = isDisturbed ? ['Something else was done meanwhile, which may be part of it.'] : [];
  return [...said, happened, ...aside, meaning(phase)];
}

/** What it shows; where the run came out otherwise than usual, only how. */
function meaning({ watch, outcome }: Extract<Ended, { readonly is: 'told' }>): string {
  const { card, chosen } = watch;
  if (outcome.held === card.usual) {
    const reply = chosen === null ? undefined : card.options[chosen]?.reply;
    return reply === undefined ? card.law : `${reply} ${card.law}`;
  }
  const { text } = card.options[outcome.held] ?? {};
  return text === undefined
    ? 'In this run none of the answers fits.'
    : `In this run it came to: “${text}”.`;
}
