import { useId, useRef } from 'react';
import words from '../../messages/en/panel/charts';
import type { ChartView } from './chartView';
import { endAt, type Look } from './useLook';

const SECOND_US = 1_000_000;
/** One press of a key shows half of what was shown, or twice as much. */
const CLOSER = 0.5;
const FURTHER = 2;

/** What all charts look at, by keys and buttons: the instant that is pointed at, and how much of the run is shown. */
export function ChartsBar({ view }: { readonly view: ChartView }) {
  const { series, look, timeUs, onGo } = view;
  const keys = useId();
  const slider = useRef<HTMLInputElement>(null);
  const { span, pointedUs } = look;
  const us = Math.max(span.fromUs, Math.min(pointedUs ?? timeUs, span.untilUs));
  const latestUs = series.ends.at(-1) ?? 0;
  const goUs = Math.min(us, latestUs);
  const onKey = (key: string): boolean => {
    if (key === 'Enter') onGo(goUs);
    else if (key === '+') look.zoomBy(CLOSER, us);
    else if (key === '-') look.zoomBy(FURTHER, us);
    else if (key === 'Escape' && look.isPart) look.showWhole();
    else return false;
    return true;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the focus that leaves it.
    <div
      className="charts-bar"
      // Where a press does not focus a button, the focus stays in here nevertheless.
      tabIndex={-1}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) look.point(null);
      }}
    >
      <input
        ref={slider}
        type="range"
        aria-label={words('charts.instant')}
        aria-describedby={keys}
        aria-valuetext={windowWords(view, us)}
        min={span.fromUs / SECOND_US}
        max={span.untilUs / SECOND_US}
        step={series.windowUs / SECOND_US}
        value={us / SECOND_US}
        onChange={(event) => look.point(Number(event.target.value) * SECOND_US)}
        onKeyDown={(event) => {
          const isElse = event.altKey || event.ctrlKey || event.metaKey;
          if (isElse || !onKey(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p id={keys} className="vh">
        {words('charts.keys')}
      </p>
      <div className="charts-buttons">
        <p className="charts-window">
          {windowWords(view, us)} <small>{words('charts.windows', series)}</small>
        </p>
        <button type="button" className="button" onClick={() => onGo(goUs)}>
          {words('charts.go', { us: goUs })}
        </button>
        <Zoom look={look} us={us} onWhole={() => slider.current?.focus({ preventScroll: true })} />
      </div>
    </div>
  );
}

interface ZoomProps {
  readonly look: Look;
  /** The instant around which more or less is shown. */
  readonly us: number;
  /** The whole run is about to be shown: the button for that goes, and the focus needs a place. */
  onWhole(): void;
}

function Zoom({ look, us, onWhole }: ZoomProps) {
  return (
    <>
      <ZoomButton name="zoomIn" sign="closer" onPress={() => look.zoomBy(CLOSER, us)} />
      <ZoomButton
        name="zoomOut"
        sign="further"
        isIdle={!look.isPart}
        onPress={() => look.zoomBy(FURTHER, us)}
      />
      {look.isPart && (
        <button
          type="button"
          className="button"
          onClick={() => {
            onWhole();
            look.showWhole();
          }}
        >
          {words('charts.whole')}
        </button>
      )}
    </>
  );
}

interface ZoomButtonProps {
  readonly name: 'zoomIn' | 'zoomOut';
  readonly sign: 'closer' | 'further';
  /** The whole run is shown: there is no more of it. */
  readonly isIdle?: boolean;
  onPress(): void;
}

function ZoomButton({ name, sign, isIdle = false, onPress }: ZoomButtonProps) {
  return (
    <button
      type="button"
      className="button charts-zoom"
      title={words(`charts.${name}`)}
      aria-disabled={isIdle}
      onClick={onPress}
    >
      <span aria-hidden="true">{words(`charts.${sign}`)}</span>
      <span className="vh">{words(`charts.${name}`)}</span>
    </button>
  );
}

/** The window that an instant lies in. */
function windowWords({ series: { ends } }: ChartView, us: number): string {
  const end = Math.max(1, endAt(ends, us));
  return words('charts.window', {
    span: { fromUs: ends[end - 1] ?? 0, untilUs: ends[end] ?? 0 },
  });
}
