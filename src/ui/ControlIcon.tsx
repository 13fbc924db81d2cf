import { Drawing, PATHS as FIRST_PATHS } from './Icon';

const PATHS = {
  ...FIRST_PATHS,
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z',
  step: 'M2.5 2.5v11l7.5-5.5zM11.5 2.5h2v11h-2z',
  restart: 'M3.25 2.75v10.5M13 3v10L5.75 8z',
  enlarge: 'M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2 3.5 3.5M10.5 5.75h.01',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  theme: 'M8 1.75a6.25 6.25 0 1 0 0 12.5zM8 1.75a6.25 6.25 0 0 1 0 12.5',
  share: 'M8 10V1.75M4.75 5 8 1.75 11.25 5M5.5 7H3v7.25h10V7h-2.5',
  scenario: 'M3 1.75h6.5l3.5 3.5v9H3zM9.25 2v3.5h3.5M5.5 8.5h5M5.5 11.25h5',
} as const;
export type ControlIconName = keyof typeof PATHS;

const FILLED: ReadonlySet<ControlIconName> = new Set(['play', 'pause', 'step']);

/** An icon of what is fetched after the first picture. A decoration: the words beside it say the same. */
export const ControlIcon = ({ name }: { name: ControlIconName }) => (
  <Drawing path={PATHS[name]} filled={FILLED.has(name)} />
);
