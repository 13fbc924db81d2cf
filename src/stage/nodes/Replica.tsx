import words from '../../messages/en/stage/stage';
import type { ReplicaView } from '../../timeline/view';
import { Marked } from '../../ui/Marked';

const CONDITIONS = ['away', 'follows', 'other'] as const;

const TAGS = { name: (inner: string) => <strong>{inner}</strong> };

/** The store that follows the store: what it has so far is what a failover would save. */
export function Replica({ replica }: { replica: ReplicaView }) {
  const { condition, copyCount } = replica;
  return (
    <p className={condition === 0 ? 'replica is-away' : 'replica'}>
      <Marked
        text={words('stage.replica', {
          condition: CONDITIONS[condition] ?? 'away',
          count: copyCount,
        })}
        tags={TAGS}
      />
    </p>
  );
}
