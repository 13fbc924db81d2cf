import './compare.css';
import './manyLanes.css';
import './lowWindow.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import words from '../messages/en/views/compare';
import type { NodeAction, NodeRef, StageSystem } from '../stage/nodes/nodeRef';
import { type Compared, compare, useCompared, useComparing, wasAsked } from '../state/comparing';
import { usePlayer, useRun } from '../state/hooks';
import { ControlIcon } from '../ui/ControlIcon';
import { Apart } from './Apart';
import { Chooser } from './Chooser';
import { FigureTable } from './FigureTable';
import { LaneStage } from './LaneStage';
import { differenceName, laneName } from './laneNames';
import { useHistoryEntry } from './useHistoryEntry';

interface Props {
  readonly asked: string;
  actionsOf(system: StageSystem, node: NodeRef): readonly NodeAction[];
  /** The one row of time and of what can be done: for all of them. */
  readonly children: ReactNode;
}

/** Runs that differ in one thing, side by side, at one instant. */
export function Compare({ asked, actionsOf, children }: Props) {
  const title = useId();
  const player = usePlayer();
  useComparing(asked);
  const compared = useCompared(asked);
  const [shown, setShown] = useState(asked);
  if (compared !== null && shown !== asked) setShown(asked);
  const head = useRef<HTMLHeadingElement>(null);
  // Whoever has chosen it goes on reading here; what comes with the address takes no focus.
  useEffect(() => {
    if (wasAsked(player)) head.current?.focus({ preventScroll: true });
  }, [player]);
  // The form begins anew with what came of it; what had the focus in it is gone.
  const begun = useRef(shown);
  useEffect(() => {
    const isOther = begun.current !== shown;
    begun.current = shown;
    if (isOther && document.activeElement === document.body) head.current?.focus();
  }, [shown]);
  useShownInIt(asked);
  useHistoryEntry(asked);
  const name = compared === null ? '' : differenceName(compared.path);
  return (
    <section className="compare" aria-labelledby={title}>
      <div className="compare-view">
        <header className="compare-head">
          <h2 ref={head} tabIndex={-1}>
            <span id={title}>{words('compare.title')}</span>
            {compared !== null && <strong> {name}</strong>}
          </h2>
          {compared !== null && <Apart compared={compared} />}
          <Chooser key={shown} asked={shown} />
          <Leave />
        </header>
        {compared === null ? (
          <p role="status">{words('compare.waiting')}</p>
        ) : (
          <Lanes compared={compared} actionsOf={actionsOf} />
        )}
        {children}
      </div>
      {compared !== null && <FigureTable compared={compared} />}
    </section>
  );
}

/** Of the architectures that are compared one is shown: where another is chosen, that takes its place. */
function useShownInIt(asked: string): void {
  const player = usePlayer();
  const shown = useRun((run) => run.system.architecture);
  const before = useRef(shown);
  useEffect(() => {
    const last = before.current;
    before.current = shown;
    const names = asked.split(',');
    if (last === shown || asked.includes(':') || names.includes(shown)) return;
    const place = Math.max(0, names.indexOf(last));
    compare(player, names.with(place, shown).join(','));
  }, [player, shown, asked]);
}

function Lanes({ compared, actionsOf }: Pick<Props, 'actionsOf'> & { compared: Compared }) {
  const { lanes, path, apart } = compared;
  const [full, setFull] = useState<string | null>(null);
  const fullId = lanes.find(({ id }) => id === full)?.id ?? lanes[0]?.id;
  const people = apart?.people.map(({ index }) => index) ?? [];
  return (
    <div className="compare-lanes" data-lanes={lanes.length}>
      {lanes.map((lane) => (
        <LaneStage
          key={lane.id}
          lane={lane}
          name={laneName(path, lane)}
          apart={people}
          isFull={lane.id === fullId}
          onFull={() => setFull(lane.id)}
          actionsOf={actionsOf}
        />
      ))}
    </div>
  );
}

/** The way out: the run goes on where it is. */
function Leave() {
  const player = usePlayer();
  return (
    <button type="button" className="button button-quiet" onClick={() => compare(player, null)}>
      <ControlIcon name="cross" />
      <span className="vh">{words('compare.leave')}</span>
    </button>
  );
}
