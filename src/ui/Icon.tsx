/** Drawings on a 16 by 16 grid that the first picture needs; ControlIcon has the others as well. */
export const PATHS = {
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5zM8 4.75V8l2.25 1.5',
  frozen: 'M8 1.5v13M2.4 4.75l11.2 6.5M13.6 4.75l-11.2 6.5',
  leaving: 'M2.5 8h9M8 4l4 4-4 4',
  cut: 'M2 8h4M10 8h4M6.5 4.5l3 7',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  slow: 'M4 2.25h8M4 13.75h8M4.75 2.5c0 4 6.5 7 6.5 11M11.25 2.5c0 4-6.5 7-6.5 11',
  door: 'M3 14.25h10M4.5 14V2.25h7V14M9 8.25v.5',
  check: 'M3 8.5l3.25 3.25L13 5',
  warning: 'M8 2.25L1.5 13.75h13zM8 6.5v3.5M8 11.75v.25',
  back: 'M2.75 8a5.25 5.25 0 1 0 1.5-3.7M2.5 2v2.75h2.75',
  settings: 'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.5v4M5.5 9.5v4',
} as const;
export type IconName = keyof typeof PATHS;

/** A decoration: the words beside it say the same. */
export const Icon = ({ name }: { name: IconName }) => <Drawing path={PATHS[name]} />;

/** A drawing in the colour of the text beside it. */
export function Drawing({ path, filled = false }: { path: string; filled?: boolean }) {
  return (
    <svg className={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
