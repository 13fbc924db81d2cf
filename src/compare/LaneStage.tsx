import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import words from '../messages/en/views/compare';
import { People } from '../stage/fates/People';
import { watchPalette } from '../stage/measuring/palette';
import { tagTexts } from '../stage/measuring/tagTexts';
import type { NodeAction, NodeRef, StageSystem } from '../stage/nodes/nodeRef';
import { Stage } from '../stage/Stage';
import type { ComparedLane } from '../state/comparing';
import { useCanvasNumber, usePlayer, usePreference } from '../state/hooks';
import type { Player } from '../state/player';
import { motionReduced } from '../state/preferences';
import { sentenceInWords } from '../state/wording';
import { Marked } from '../ui/Marked';

/** Where the document's own link leads. */
const STAGE = 'stage';

const unseen = (inner: ReactNode) => <span className="vh">{inner}</span>;

interface Props {
  readonly lane: ComparedLane;
  readonly name: string;
  /** People who have fared differently by now. */
  readonly apart: readonly number[];
  /** On a small page one is in full, and of the others what became of people. */
  readonly isFull: boolean;
  onFull(): void;
  actionsOf(system: StageSystem, node: NodeRef): readonly NodeAction[];
}

/** One of the compared runs: what has become of its people, what has just happened, and its stage. */
export function LaneStage({ lane, name, apart, isFull, onFull, actionsOf }: Props) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const player = usePlayer();
  const { id, system, summary, captions } = lane;
  const number = useCanvasNumber();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number asks for another canvas
  const onCanvas = useCallback(
    (canvas: HTMLCanvasElement) => player.attach(canvas, id),
    [number, id],
  );
  const tell = useMemo(() => tellingOf(player, id), [player, id]);
  useLooks(tell, number);
  const [newest] = captions;
  return (
    <section
      className={isFull ? 'compare-lane is-full' : 'compare-lane'}
      aria-labelledby={title}
      data-lane={id}
      data-apart={apart.join(' ')}
    >
      <header className="compare-lane-head">
        <h3 ref={heading} id={title} tabIndex={-1}>
          {name}
        </h3>
        <People lane={summary} />
        <button
          type="button"
          className="button compare-full"
          aria-pressed={isFull}
          onClick={() => {
            onFull();
            // What was pressed is gone: what is in full offers nothing.
            heading.current?.focus();
          }}
        >
          <Marked text={words('compare.show', { lane: name })} tags={{ unseen }} />
        </button>
      </header>
      <p className={`compare-caption tone-${newest?.tone ?? 'plain'}`}>
        {newest === undefined ? '' : sentenceInWords(newest).text}
      </p>
      <Stage
        id={isFull && player.ownsPage ? STAGE : undefined}
        name={words('compare.diagram', { lane: name })}
        system={system}
        hint={null}
        actionsOf={actionsOf}
        onFocusNode={tell.focus}
        drawn={null}
        onCanvas={onCanvas}
        onLayout={tell.layout}
      />
    </section>
  );
}

type ShowCommand = Extract<Parameters<Player['send']>[0], { readonly type: 'lane' }>['show'];

/** What the run is told of this stage. */
function tellingOf(player: Player, id: string) {
  const show = (what: ShowCommand) => player.send({ type: 'lane', id, show: what });
  const layout: Parameters<typeof Stage>[0]['onLayout'] = (measured) =>
    show({ type: 'layout', layout: measured });
  const focus = (node: NodeRef | null) => {
    player.page.getState().focus(node, id);
    show({ type: 'follow', node });
  };
  return { show, layout, focus };
}

/** Colours, motion and the words of tags, now and after every change; and anew where the run had to be opened again. */
function useLooks({ show }: ReturnType<typeof tellingOf>, life: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has not been told yet
  useEffect(
    () => watchPalette(document.body, (palette) => show({ type: 'palette', palette })),
    [show, life],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  useEffect(() => show({ type: 'tags', tags: tagTexts() }), [show, life]);
  const reduced = motionReduced(usePreference(({ motion }) => motion));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  useEffect(() => show({ type: 'motion', reduced }), [show, reduced, life]);
}
