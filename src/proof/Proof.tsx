import './proof.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { type Tab, Tabs } from '../ui/Tabs';
import { LeftOut } from './LeftOut';
import { RealSettings } from './RealSettings';
import { Sources } from './Sources';
import { Theory } from './Theory';
import { useEvidence } from './useEvidence';
import { WithEvidence } from './WithEvidence';

type PartId = 'theory' | 'sources' | 'left-out' | 'real';

const PARTS: readonly Tab<PartId>[] = [
  { id: 'theory', label: 'Theory' },
  { id: 'sources', label: 'Sources' },
  { id: 'left-out', label: 'Left out' },
  { id: 'real', label: 'Real settings' },
];

/** What a doubter can check: the engine, its numbers, its limits, and how to have the same in reality. */
export function Proof({ label }: { label: string }) {
  const [part, setPart] = useState<PartId>('theory');
  const found = useEvidence();
  const body = useRef<HTMLDivElement>(null);
  // Another part is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useLayoutEffect(() => {
    body.current?.querySelector('[role="tabpanel"]')?.scrollTo?.(0, 0);
  }, [part]);
  return (
    <div ref={body} className="proof">
      <Tabs label={label} tabs={PARTS} current={part} onChoose={(id) => setPart(id)}>
        <div className="proof-part">
          {part === 'theory' && (
            <WithEvidence of={found}>
              {({ report, reason }) => <Theory report={report} reason={reason} />}
            </WithEvidence>
          )}
          {part === 'sources' && <Sources />}
          {part === 'left-out' && (
            <WithEvidence of={found}>
              {({ omissions }) => <LeftOut omissions={omissions} />}
            </WithEvidence>
          )}
          {part === 'real' && <RealSettings />}
        </div>
      </Tabs>
    </div>
  );
}
