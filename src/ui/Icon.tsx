/** Small drawings on a 16 by 16 grid, in the colour of the text beside them. */
const PATHS = {
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z',
  step: 'M2.5 2.5v11l7.5-5.5zM11.5 2.5h2v11h-2z',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5zM8 4.75V8l2.25 1.5',
  frozen: 'M8 1.5v13M2.4 4.75l11.2 6.5M13.6 4.75l-11.2 6.5',
  back: 'M2.75 8a5.25 5.25 0 1 0 1.5-3.7M2.5 2v2.75h2.75',
  leaving: 'M2.5 8h9M8 4l4 4-4 4',
  cut: 'M2 8h4M10 8h4M6.5 4.5l3 7',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  restart: 'M3.25 2.75v10.5M13 3v10L5.75 8z',
  enlarge: 'M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2 3.5 3.5M10.5 5.75h.01',
  slow: 'M4 2.25h8M4 13.75h8M4.75 2.5c0 4 6.5 7 6.5 11M11.25 2.5c0 4-6.5 7-6.5 11',
  door: 'M3 14.25h10M4.5 14V2.25h7V14M9 8.25v.5',
  check: 'M3 8.5l3.25 3.25L13 5',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  settings: 'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.5v4M5.5 9.5v4',
  theme: 'M8 1.75a6.25 6.25 0 1 0 0 12.5zM8 1.75a6.25 6.25 0 0 1 0 12.5',
  scenario: 'M3 1.75h6.5l3.5 3.5v9H3zM9.25 2v3.5h3.5M5.5 8.5h5M5.5 11.25h5',
  warning: 'M8 2.25L1.5 13.75h13zM8 6.5v3.5M8 11.75v.25',
} as const;
export type IconName = keyof typeof PATHS;

const FILLED: ReadonlySet<IconName> = new Set(['play', 'pause', 'step']);

/** A decoration: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  const look = FILLED.has(name) ? 'icon icon-filled' : 'icon';
  return (
    <svg className={look} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
