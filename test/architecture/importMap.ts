import { DOORS, ROOMS } from './engineMap';

/**
 * Who may import whom: imports go downward only. This table is the architecture; the tests beside
 * it hold every import of src to it. `docs/architecture.md` tells why.
 */
interface Zone {
  /** A folder or file of src; a trailing `*` is any ending. The most specific zone that fits counts. */
  readonly zone: string;
  /** Zones of src that it may import, besides itself. */
  readonly imports: readonly string[];
  /** npm packages that it may import; `node:*` is any part of Node. */
  readonly packages: readonly string[];
}

const react = ['react', 'react-dom'];
/** The parts of the stage that also run in the worker, so: no React, no page. */
const paintableStage = ['stage/layers', 'stage/frame', 'stage/geometry'];

export const importMap: readonly Zone[] = [
  ...ROOMS.map(({ room, imports }) => ({
    zone: `engine/${room}`,
    imports: imports.map((one) => `engine/${one}`),
    packages: [],
  })),
  { zone: 'engine/index.ts', imports: ROOMS.map(({ room }) => `engine/${room}`), packages: [] },
  // Words: whoever says something takes a room of them; whoever runs in the worker, only its types.
  { zone: 'messages', imports: ['engine'], packages: [] },
  { zone: 'scenarios', imports: ['engine', 'messages'], packages: ['jsonc-parser'] },
  { zone: 'spec', imports: ['engine', 'messages', 'scenarios'], packages: [] },
  { zone: 'timeline', imports: ['engine', 'messages'], packages: [] },
  { zone: 'playback', imports: ['engine'], packages: [] },
  // Numbers about numbers: it knows nothing of runs.
  { zone: 'statistics', imports: [], packages: [] },
  { zone: 'theory', imports: ['engine', 'statistics'], packages: [] },
  // One of many runs, and what they come to: the same for the page's workers and for Node's.
  { zone: 'replications', imports: ['engine', 'statistics'], packages: [] },
  // What is needed, to what is run for it, to who comes first: without a page.
  { zone: 'choice', imports: ['engine', 'messages', 'replications', 'statistics'], packages: [] },
  // Real parts beside the simulator, with the settings that the page hands out.
  {
    zone: 'real',
    imports: ['engine', 'proof/configs', 'replications', 'statistics'],
    packages: ['node:*'],
  },
  {
    zone: 'cli',
    imports: [
      'choice',
      'engine',
      'messages',
      'real',
      'replications',
      'scenarios',
      'statistics',
      'theory',
    ],
    packages: ['node:*'],
  },
  { zone: 'ui', imports: ['messages'], packages: [...react, 'uqr'] },
  ...paintableStage.map((zone) => ({
    zone,
    imports: ['engine', 'timeline', ...paintableStage],
    packages: ['d3'],
  })),
  {
    zone: 'stage',
    imports: ['engine', 'messages', 'timeline', 'ui', ...paintableStage],
    packages: [...react, 'd3'],
  },
  { zone: 'charts', imports: ['engine', 'messages', 'timeline', 'ui'], packages: [...react, 'd3'] },
  { zone: 'inspector', imports: ['engine', 'timeline', 'ui'], packages: react },
  {
    zone: 'runner',
    imports: ['engine', 'messages', 'scenarios', 'spec', 'timeline', 'playback', ...paintableStage],
    packages: [],
  },
  {
    zone: 'state',
    imports: [
      'engine',
      'messages',
      'scenarios',
      'timeline',
      'playback',
      // Of a run it knows the form in which it is kept.
      'spec/encodedSpec*',
      // And what it takes to pass one on.
      'spec/link*',
      // The messages are its words to the worker, and connect starts the worker that hears them.
      'runner/commands*',
      'runner/messages*',
      'runner/runView*',
      'runner/connect*',
    ],
    packages: ['zustand', 'react'],
  },
  {
    zone: 'controls',
    imports: ['engine', 'messages', 'scenarios', 'state', 'ui'],
    packages: react,
  },
  // What the page shows of the proof comes as data; of the theory and of real parts it knows only the form of the reports.
  {
    zone: 'proof',
    imports: ['engine', 'messages', 'scenarios', 'state', 'ui', 'theory/report*', 'real/report*'],
    packages: react,
  },
  {
    zone: 'manyRuns',
    imports: [
      'engine',
      'messages',
      'replications',
      'statistics',
      // Its workers take the run as the page keeps it.
      'spec',
      'state',
      'controls',
      'ui',
    ],
    packages: [...react, 'd3'],
  },
  // What settings a document means, the spec knows.
  {
    zone: 'challenges',
    imports: [
      'engine',
      'messages',
      'spec/settings*',
      'scenarios',
      'state',
      'controls',
      'ui',
      // Their card is that of the lessons.
      'lessons',
    ],
    packages: react,
  },
  // The page of the choice: its settings of real balancers are those of the proof.
  {
    zone: 'choosing',
    imports: [
      'choice',
      'engine',
      'messages',
      'replications',
      'statistics',
      'proof/CopyableText*',
      'proof/configs',
      'state',
      'ui',
    ],
    packages: react,
  },
  {
    zone: 'useCases',
    imports: ['engine', 'messages', 'scenarios', 'state', 'ui'],
    packages: react,
  },
  ...['lessons', 'compare'].map((zone) => ({
    zone,
    imports: [
      'engine',
      'messages',
      'scenarios',
      'state',
      'stage',
      'charts',
      'inspector',
      'controls',
      'ui',
      ...paintableStage,
    ],
    packages: react,
  })),
  {
    zone: 'app',
    imports: [
      'engine',
      'messages',
      'scenarios',
      'timeline',
      'playback',
      'ui',
      'stage',
      ...paintableStage,
      'charts',
      'inspector',
      'runner',
      'state',
      'controls',
      'proof',
      'lessons',
      'challenges',
      'useCases',
      'manyRuns',
      'choosing',
      'compare',
    ],
    packages: react,
  },
  { zone: 'main.tsx', imports: ['app', 'runner'], packages: react },
];

/** A folder with doors is entered through these of its files only, whoever comes. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  engine: ['index.ts'],
  ...Object.fromEntries(Object.entries(DOORS).map(([room, files]) => [`engine/${room}`, files])),
};

/**
 * What nobody imports because a browser or Node starts it, or because what the build makes of messages does, or
 * `npm run generate`. Workers are found by themselves.
 */
export const entryFiles = [
  'index.html',
  'cli/*.ts',
  'messages/formatters.ts',
  'messages/generatedWords.ts',
  'lessons/sheets/html.ts',
  'lessons/sheets/markdown.ts',
];
