import type { ReplicaView } from '../../timeline/view';
import { wholeNumber } from '../../ui/number';

const WORDS = ['away', 'follows the store', 'has taken over'] as const;

/** The store that follows the store: what it has so far is what a failover would save. */
export function Replica({ replica }: { replica: ReplicaView }) {
  const { condition, copyCount } = replica;
  return (
    <p className={condition === 0 ? 'replica is-away' : 'replica'}>
      <strong>Replica</strong> {WORDS[condition] ?? ''}
      {condition === 1 && `, has ${wholeNumber(copyCount)}`}
    </p>
  );
}
