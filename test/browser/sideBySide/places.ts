import { mount } from '../../../src/app/mount';
import { place, startRun } from '../../../src/app/start/startRun';
import { Player } from '../../../src/state/player';

/** A page with as many players as a test opens, made of the modules of the page. It is not published. */
export interface Places {
  /** Opens a player in an element of its own, which is named. */
  open(name: string, query: string, ownsPage: boolean): Promise<void>;
  close(name: string): void;
  /** The names of all players that are still held by anybody. */
  held(): string[];
}

const open = new Map<string, Player>();
const all = new Map<string, WeakRef<Player>>();

async function openPlayer(name: string, query: string, ownsPage: boolean): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  root.id = name;
  root.className = 'page';
  const header = root.appendChild(document.createElement('header'));
  header.className = 'header';
  header.appendChild(document.createElement('div')).className = 'header-controls';
  const main = root.appendChild(document.createElement('main'));
  main.className = 'main';
  main.appendChild(document.createElement('div')).className = 'app';
  const player = new Player(ownsPage);
  open.set(name, player);
  all.set(name, new WeakRef(player));
  startRun(player, query);
  place(player, root);
  await player.arrived();
  mount(player);
}

function close(name: string): void {
  const player = open.get(name);
  open.delete(name);
  player?.close();
  player?.root?.remove();
}

const held = (): string[] =>
  [...all].flatMap(([name, player]) => (player.deref() === undefined ? [] : [name]));

Object.assign(window, { places: { open: openPlayer, close, held } satisfies Places });
