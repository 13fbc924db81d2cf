import { useCallback, useEffect, useMemo } from 'react';
import { tagTexts } from '../../stage/measuring/tagTexts';
import type { NodeRef, StageSystem } from '../../stage/nodes/nodeRef';
import { Stage } from '../../stage/Stage';
import { useCanvasNumber, usePage, usePlayer, useRun } from '../../state/hooks';
import type { Player } from '../../state/player';
import { drawnCanvas } from '../start/firstPicture';
import { firstStep, isPointedAt } from './firstStep';
import { useActions } from './useActions';
import { useStillness } from './useStillness';

/** Where the document's own link leads. */
const STAGE = 'stage';

/** The stage, fed by the run and telling it what visitors do. */
export function Diagram() {
  const player = usePlayer();
  const system = useStageSystem();
  const touched = usePage((page) => page.touched);
  useStillness(useRun((run) => run.playing));
  const number = useCanvasNumber();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number asks for another canvas
  const onCanvas = useCallback((canvas: HTMLCanvasElement) => player.attach(canvas), [number]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever draws on another has not been told yet
  useEffect(() => player.send({ type: 'tags', tags: tagTexts() }), [player, number]);
  const tell = useMemo(() => tellingOf(player), [player]);
  // A lesson says itself what is to be done.
  const isLesson = usePage((page) => (page.lesson ?? page.challenge) !== null);
  const hasHint = useRun(isPointedAt) && !touched && !isLesson;
  return (
    <Stage
      id={player.ownsPage ? STAGE : undefined}
      system={system}
      hint={hasHint ? firstStep() : null}
      actionsOf={useActions()}
      onFocusNode={tell.focus}
      drawn={number === 0 ? drawnCanvas(player) : null}
      onCanvas={onCanvas}
      onLayout={tell.layout}
    />
  );
}

/** Every part on its own: the clock alone changes nothing on the stage. */
function useStageSystem(): StageSystem {
  return {
    architecture: useRun((run) => run.system.architecture),
    keeps: useRun((run) => run.system.keeps),
    usesMemory: useRun((run) => run.system.usesMemory),
    crowd: useRun((run) => run.system.crowd),
    people: useRun((run) => run.system.people),
    groups: useRun((run) => run.system.groups),
    balancer: useRun((run) => run.system.balancer),
    servers: useRun((run) => run.system.servers),
    store: useRun((run) => run.system.store),
    cdn: useRun((run) => run.system.cdn),
    clusterFlags: useRun((run) => run.system.clusterFlags),
    zones: useRun((run) => run.system.zones),
    changes: useRun((run) => run.system.changes),
  };
}

/** What the run is told of the stage: where its nodes are, and which of them has the focus. */
function tellingOf(player: Player) {
  const layout: Parameters<typeof Stage>[0]['onLayout'] = (measured) =>
    player.send({ type: 'layout', layout: measured });
  const focus = (node: NodeRef | null) => {
    player.page.getState().focus(node);
    if (node !== null) player.send({ type: 'follow', node });
    else setTimeout(unfollow);
  };
  // Whoever has gone on to the details or the menu of a node still looks at that node.
  const unfollow = () => {
    const diagram = player.root?.querySelector('[data-diagram]');
    if (!diagram?.contains(document.activeElement)) player.send({ type: 'follow', node: null });
  };
  return { layout, focus };
}
