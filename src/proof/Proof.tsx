import './proof.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import words from '../messages/en/proof/proof';
import { usePlayer } from '../state/hooks';
import { loadable } from '../ui/loadable';
import { Marked } from '../ui/Marked';
import { type Tab, Tabs } from '../ui/Tabs';
import { LeftOut } from './LeftOut';
import { RealSettings } from './RealSettings';
import { Sources } from './Sources';
import { Theory } from './Theory';
import { useEvidence } from './useEvidence';
import { WithEvidence } from './WithEvidence';

const PARTS = ['theory', 'reality', 'sources', 'left-out', 'real'] as const;
type PartId = (typeof PARTS)[number];

const tabs = (): readonly Tab<PartId>[] => PARTS.map((id) => ({ id, label: words(`proof.${id}`) }));

/** What was measured is fetched when somebody looks at it. */
const Reality = loadable(async () => (await import('./Reality')).Reality, { asked: true });

/** The address of the view; a part of it has its name behind that. */
const HASH = '#how-true';
const FIRST: PartId = 'theory';
const hashOf = (part: PartId): string => (part === FIRST ? HASH : `${HASH}-${part}`);
const partInAddress = (): PartId => PARTS.find((id) => hashOf(id) === location.hash) ?? FIRST;

/** What a doubter can check: the engine, its numbers, its limits, and how to have the same in reality. */
export function Proof({ label }: { label: string }) {
  const [part, choose] = usePart();
  const found = useEvidence();
  const body = useRef<HTMLDivElement>(null);
  useFocusAfterwards();
  // Another part is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useLayoutEffect(() => {
    body.current?.querySelector('[role="tabpanel"]')?.scrollTo?.(0, 0);
  }, [part]);
  return (
    <div ref={body} className="proof">
      <Tabs label={label} tabs={tabs()} current={part} onChoose={choose}>
        <div className="proof-part">
          {part === 'theory' && <ShortAnswer onDoubt={() => choose('left-out')} />}
          {part === 'theory' && (
            <WithEvidence of={found}>
              {({ report, reason }) =>
                found.isComing ? <BeingChecked /> : <Theory report={report} reason={reason} />
              }
            </WithEvidence>
          )}
          {part === 'reality' && <Reality />}
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

/** The page is served as soon as it is built, and the check goes on beside. */
const BeingChecked = () => <p role="status">{words('proof.beingChecked')}</p>;

/** What somebody who has only a minute should know. */
function ShortAnswer({ onDoubt }: { onDoubt: () => void }) {
  return (
    <p className="short-answer">
      <Marked
        text={words('proof.shortAnswer')}
        tags={{
          limits: (text) => (
            <button type="button" className="button-link" onClick={onDoubt}>
              {text}
            </button>
          ),
        }}
      />
    </p>
  );
}

/**
 * The part that is shown. Of the player that owns the page it is kept in step with the address, so that it can be
 * linked to and survives reloading.
 */
function usePart(): [PartId, (id: PartId) => void] {
  const { ownsPage } = usePlayer();
  const [part, setPart] = useState(() => (ownsPage ? partInAddress() : FIRST));
  useEffect(() => {
    if (!ownsPage) return;
    const follow = () => {
      // Without the hash the view is about to close, and keeps its part till then.
      if (location.hash.startsWith(HASH)) setPart(partInAddress());
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [ownsPage]);
  const choose = (id: PartId) => {
    setPart(id);
    // No step of its own: going back leaves the view.
    if (ownsPage) history.replaceState(history.state, '', hashOf(id));
  };
  return [part, choose];
}

/** Opened by its address, the view has no place to give the focus back to: its link is the nearest. */
function useFocusAfterwards(): void {
  const { root } = usePlayer();
  useLayoutEffect(
    () => () => {
      const { activeElement, body } = document;
      const isLost = activeElement === body || activeElement?.closest('dialog') != null;
      if (isLost) root?.querySelector<HTMLElement>(`a[href="${HASH}"]`)?.focus();
    },
    [root],
  );
}
