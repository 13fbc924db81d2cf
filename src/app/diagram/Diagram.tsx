import { useCallback, useMemo } from 'react';
import type { NodeRef, StageWorld } from '../../stage/nodes/nodeRef';
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
  const world = useStageWorld();
  const touched = usePage((page) => page.touched);
  useStillness(useRun((run) => run.playing));
  const number = useCanvasNumber();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number asks for another canvas
  const onCanvas = useCallback((canvas: HTMLCanvasElement) => player.attach(canvas), [number]);
  const tell = useMemo(() => tellingOf(player), [player]);
  // A lesson says itself what is to be done.
  const isLesson = usePage((page) => (page.lesson ?? page.challenge) !== null);
  const hasHint = useRun(isPointedAt) && !touched && !isLesson;
  return (
    <Stage
      id={player.ownsPage ? STAGE : undefined}
      world={world}
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
function useStageWorld(): StageWorld {
  return {
    architecture: useRun((run) => run.world.architecture),
    usesMemory: useRun((run) => run.world.usesMemory),
    crowd: useRun((run) => run.world.crowd),
    people: useRun((run) => run.world.people),
    groups: useRun((run) => run.world.groups),
    balancer: useRun((run) => run.world.balancer),
    servers: useRun((run) => run.world.servers),
    store: useRun((run) => run.world.store),
    cdn: useRun((run) => run.world.cdn),
    clusterFlags: useRun((run) => run.world.clusterFlags),
    zones: useRun((run) => run.world.zones),
    changes: useRun((run) => run.world.changes),
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
