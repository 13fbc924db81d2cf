import { Drawing, PATHS as FIRST_PATHS } from './Icon';

const PATHS = {
  ...FIRST_PATHS,
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z',
  step: 'M2.5 2.5v11l7.5-5.5zM11.5 2.5h2v11h-2z',
  stepBack: 'M13.5 2.5v11l-7.5-5.5zM2.5 2.5h2v11h-2z',
  nextEvent: 'M3 3.5 7.5 8 3 12.5M8.5 3.5 13 8l-4.5 4.5',
  previousEvent: 'M13 3.5 8.5 8l4.5 4.5M7.5 3.5 3 8l4.5 4.5',
  latest: 'M13.5 2.75v10.5M2.5 8h8M7.25 4.5l3.5 3.5-3.5 3.5',
  undo: 'M5.75 2.75 2.5 6l3.25 3.25M2.75 6h6.5a4 4 0 0 1 0 8H6',
  redo: 'M10.25 2.75 13.5 6l-3.25 3.25M13.25 6h-6.5a4 4 0 0 0 0 8H10',
  branch:
    'M4.5 5.5v7.75M4.5 10c0-3 7-1.5 7-4.5M4.5 2.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM11.5 2.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  name: 'M2.75 13.25l.75-3 7-7 2.25 2.25-7 7z',
  remove: 'M2.5 4.25h11M6 4V2.25h4V4M4 4.5l.75 9.25h6.5L12 4.5',
  restart: 'M2.5 2.75v10.5M13.5 8h-8M8.75 4.5 5.25 8l3.5 3.5',
  enlarge: 'M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5',
  compare: 'M2 3h5v10H2zM9 3h5v10H9z',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2 3.5 3.5M10.5 5.75h.01',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  theme: 'M8 1.75a6.25 6.25 0 1 0 0 12.5zM8 1.75a6.25 6.25 0 0 1 0 12.5',
  share: 'M8 10V1.75M4.75 5 8 1.75 11.25 5M5.5 7H3v7.25h10V7h-2.5',
  scenario: 'M3 1.75h6.5l3.5 3.5v9H3zM9.25 2v3.5h3.5M5.5 8.5h5M5.5 11.25h5',
} as const;
export type ControlIconName = keyof typeof PATHS;

const FILLED: ReadonlySet<ControlIconName> = new Set(['play', 'pause', 'step', 'stepBack']);

/** An icon of what is fetched after the first picture. A decoration: the words beside it say the same. */
export const ControlIcon = ({ name }: { name: ControlIconName }) => (
  <Drawing path={PATHS[name]} filled={FILLED.has(name)} />
);
