import words from '../../../messages/en/dialogs/report';
import type { KeptRun } from '../../../runner/commands';
import type { AddressTexts } from '../../../runner/messages';
import type { RunView } from '../../../state/player';
import { clockWords } from '../../words/clockWords';

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

/** A report to be completed: two questions, and below them what is needed to see the same thing. */
export function reportText(view: RunView, background: Background): string {
  const { version, run, differs, surroundings } = background;
  const { address, width, height, pixelRatio, browser } = surroundings;
  const { system, timeWorld, scenario, seed, playing, speed, log, traceHash } = view;
  const settings = Object.entries(differs).map(([path, text]) => `${path}=${text}`);
  const interventions = (run?.spec.done ?? []).map(interventionWords);
  const told = log
    .slice(-SENTENCES)
    .map(({ atUs, text }) => words('report.entry', { at: atUs, text }));
  return [
    words('report.whatHappened'),
    '',
    words('report.whatShould'),
    '',
    '---',
    words('report.version', { version }),
    words('report.scenario', {
      name: scenario.name,
      architecture: system.architecture,
      pace: timeWorld === 'stretched' ? timeWorld : 'other',
      seed: `${seed}`,
    }),
    words('report.time', {
      time: clockWords(view),
      isPlaying: playing,
      speed: `${speed}`,
      hash: traceHash,
    }),
    words('report.settings', { settings: settings.join(' ') || words('report.none') }),
    ...under(
      words(interventions.length === 0 ? 'report.noActions' : 'report.actions'),
      interventions,
    ),
    ...under(words(told.length === 0 ? 'report.noLog' : 'report.log'), told),
    words('report.address', { address }),
    words('report.window', {
      width: `${width}`,
      height: `${height}`,
      ratio: `${pixelRatio}`,
    }),
    words('report.browser', { browser }),
    '',
  ].join('\n');
}

const under = (title: string, lines: readonly string[]): readonly string[] => [
  title,
  ...lines.map((line) => `  ${line}`),
];

/** As scenario documents have it. */
function interventionWords(intervention: unknown): string {
  const { at, do: verb, target } = intervention as Record<string, unknown>;
  return `${at} s ${verb} ${target}`;
}
