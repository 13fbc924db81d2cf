import words from '../messages/en/proof/proof';
import type { Verdict } from '../theory/report';
import { Icon, type IconName } from '../ui/Icon';

const ICONS: Record<Verdict, IconName> = {
  agrees: 'check',
  disagrees: 'cross',
  'too vague': 'warning',
};

/** A verdict as a word, a shape and a colour. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className={`verdict is-${verdict.replace(' ', '-')}`}>
      <Icon name={ICONS[verdict]} />
      {words(`proof.verdict.${verdict}`)}
    </span>
  );
}
