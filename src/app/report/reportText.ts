import type { AddressTexts, KeptRun } from '../../runner/messages';
import type { RunView } from '../../state/run';
import { instant } from '../../timeline/words';
import { clockWords } from '../clockWords';

/** What the page runs in. */
export interface Surroundings {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly browser: string;
}

/** What a report says beside its view. */
export interface Background {
  readonly version: string;
  readonly run: KeptRun | null;
  readonly differs: AddressTexts;
  readonly surroundings: Surroundings;
}

const SENTENCES = 5;
const NOTHING = 'none';

/** A report to be completed: two questions, and below them what is needed to see the same thing. */
export function reportText(view: RunView, background: Background): string {
  const { version, run, differs, surroundings } = background;
  const { address, width, height, pixelRatio, browser } = surroundings;
  const { world, timeWorld, scenario, seed, playing, speed, log, traceHash } = view;
  const time = timeWorld === 'stretched' ? 'slow motion' : 'real time';
  const settings = Object.entries(differs).map(([path, text]) => `${path}=${text}`);
  const interventions = (run?.spec.done ?? []).map(interventionWords);
  const told = log.slice(-SENTENCES).map(({ atUs, text }) => `${instant(atUs)} ${text}`);
  return [
    'What happened:',
    '',
    'What should have happened:',
    '',
    '---',
    `Stateside ${version}`,
    `Scenario: ${scenario.name}, ${world.architecture}, ${time}, seed ${seed}`,
    `Time: ${clockWords(view)}, ${playing ? 'playing' : 'paused'} at ${speed}x, trace ${traceHash}`,
    `Settings that differ: ${settings.join(' ') || NOTHING}`,
    list('Actions', interventions),
    list('Latest log entries', told),
    `Address: ${address}`,
    `Window: ${width} x ${height}, pixel ratio ${pixelRatio}`,
    `Browser: ${browser}`,
    '',
  ].join('\n');
}

const list = (title: string, lines: readonly string[]): string =>
  [`${title}:${lines.length === 0 ? ` ${NOTHING}` : ''}`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );

/** As scenario documents have it. */
function interventionWords(intervention: unknown): string {
  const { at, do: verb, target } = intervention as Record<string, unknown>;
  return `${at} s ${verb} ${target}`;
}
