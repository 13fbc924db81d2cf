import { problemInWords } from '../messages/problems';
import type { Command, Report } from '../runner/messages';
import { instant } from '../timeline/words';
import { keptRun } from './following';
import { pageStore } from './page';
import { ping, RECOVERY, reconnect, runStore, send, sent } from './run';
import { restore } from './savedRun';

/** The run is asked this often whether it lives. */
const TICK_MS = 500;
/** A tick that comes so late says that the page itself stood still, and nothing about the run. */
const LATE_MS = 3 * TICK_MS;
/** So many questions without an answer mean that it does not live; twice as many after each time at the same place. */
const SILENT_TICKS = 10;
/** A place to live may have to be fetched again first. */
const STARTING_TICKS = 120;
/** Dying again within so much simulated time is dying at the same place. */
const SAME_PLACE_US = 5_000_000;
/** So many canvases in a row are tried by themselves. */
const CANVASES_MAX = 3;
const CANVAS_REST_MS = 60_000;

/** Commands of which the latest alone counts, and counts for every run. */
const STANDING = new Set<Command['type']>([
  'layout',
  'palette',
  'motion',
  'follow',
  'visible',
  'figures',
]);
const standing = new Map<Command['type'], Command>();

/** How many commands of this run have been obeyed and forgotten. */
let obeyed = 0;
/** Whether this run has been heard at all, and whether another one was there before it. */
let hasBegun = false;
let isSecond = false;
let silentTicks = 0;
let tickedMs = 0;
/** Where it died last, and how often in a row. */
let place = { atUs: Number.NEGATIVE_INFINITY, deaths: 0 };
/** It died too often to be started by itself: so many commands had been sent then. */
let dead: { readonly sent: number } | null = null;
let reason = '';
let canvases = { count: 0, latestMs: 0 };
let isWatching = false;

/** Watches over the run of this page: one that dies is started again and played to where it was. */
export function watchOver(): void {
  if (isWatching) return;
  isWatching = true;
  setInterval(tick, TICK_MS);
}

/** Signs of life, and what became of a run that was opened again. */
export function heard(report: Report): void {
  switch (report.type) {
    case 'ready':
    case 'pong':
    case 'kept':
      hasBegun = true;
      silentTicks = 0;
      if ('obeyed' in report) forget(report.obeyed);
      return;
    case 'broken':
      return died(`A defect stopped the simulation (${report.what})`);
    case 'undrawn':
      return drawAgain(report.what);
    case 'opened':
      return tellReturn();
    case 'problems':
      giveUp(report.problems.map(problemInWords));
  }
}

function forget(count: number): void {
  for (const command of sent.splice(0, count - obeyed)) {
    if (STANDING.has(command.type)) standing.set(command.type, command);
  }
  obeyed = Math.max(obeyed, count);
}

function tick(): void {
  const nowMs = performance.now();
  const passedMs = nowMs - tickedMs;
  tickedMs = nowMs;
  if (dead !== null) {
    // Whoever asks for anything asks for a run that lives.
    if (sent.slice(dead.sent).some(({ type }) => !STANDING.has(type))) revive(false, pending());
    return;
  }
  ping();
  // A page that stood still or is not seen has not listened; what is fetched for the first time takes its time.
  const isListening = (hasBegun || isSecond) && document.visibilityState !== 'hidden';
  if (passedMs > LATE_MS || !isListening) silentTicks = 0;
  // Where the page has to wait for its turn, so has the run.
  else silentTicks += TICK_MS / Math.max(TICK_MS, passedMs);
  const patience = hasBegun ? SILENT_TICKS * 2 ** place.deaths : STARTING_TICKS;
  if (silentTicks > patience) died('The simulation stopped responding');
}

const seenUs = (): number => runStore.getState().view?.world.timeUs ?? 0;

const pending = (): Command[] => sent.filter(({ type }) => !STANDING.has(type));

function died(why: string): void {
  const atUs = seenUs();
  const isSame = Math.abs(atUs - place.atUs) <= SAME_PLACE_US;
  place = { atUs, deaths: isSame ? place.deaths + 1 : 1 };
  reason = why;
  const { view } = runStore.getState();
  if (place.deaths > 2) return giveUp([]);
  const lines: string[] = [];
  pageStore.getState().notify({ title: `${why}. It is being started again.`, lines });
  // What it died of may be what it was asked for last.
  if (place.deaths === 1) revive(view?.playing ?? true, pending());
  else revive(false, keptRun() === null ? pending().slice(0, 1) : []);
}

/** Another run, opened where the last one was seen, is asked for what that one did not come to. */
function revive(playing: boolean, rest: readonly Command[]): void {
  const { view } = runStore.getState();
  const run = keptRun();
  for (const command of sent) {
    if (STANDING.has(command.type)) standing.set(command.type, command);
  }
  reconnect();
  obeyed = 0;
  hasBegun = false;
  isSecond = true;
  silentTicks = 0;
  dead = null;
  for (const command of standing.values()) send(command);
  if (run !== null && view !== null) {
    const { speed, world } = view;
    restore({ run, untilUs: world.timeUs, playing, speed }, RECOVERY);
  }
  for (const command of rest) send(command);
  runStore.setState(({ canvas }) => ({ canvas: canvas + 1 }));
  stand();
}

/** Until another run says otherwise, nothing plays. */
function stand(): void {
  runStore.setState(({ view }) => ({ view: view && { ...view, playing: false } }));
}

function tellReturn(): void {
  const page = pageStore.getState();
  const at = instant(seenUs());
  if (place.deaths === 1) {
    const title = `${reason}. It was started again at ${at}, with everything that was done.`;
    page.notify({ kind: 'quiet', title, lines: [] });
    page.say(title);
    return;
  }
  const line = `${reason}. Everything that was done is kept; what was asked for last is left out. Play goes on from here.`;
  const title = `The simulation stopped twice at ${at}, and stands there now`;
  page.notify({ title, lines: [line] });
  page.say(title);
}

/** The run stands, and what was done is kept until somebody wants it back. */
function giveUp(lines: readonly string[]): void {
  dead = { sent: sent.length };
  stand();
  const title = `The simulation stopped at ${instant(seenUs())} and does not start again by itself`;
  pageStore.getState().notify({
    title,
    lines: lines.length > 0 ? lines : [`${reason}. What was done is kept.`],
    action: { label: 'Start it again', run: () => revive(false, []) },
  });
  pageStore.getState().say(title);
}

/** Another canvas; not for ever, where none can be drawn on. */
function drawAgain(what: string): void {
  const nowMs = performance.now();
  const isInRow = nowMs - canvases.latestMs < CANVAS_REST_MS;
  canvases = { count: isInRow ? canvases.count + 1 : 1, latestMs: nowMs };
  const another = () => runStore.setState(({ canvas }) => ({ canvas: canvas + 1 }));
  if (canvases.count <= CANVASES_MAX) return another();
  const title = 'The moving parts cannot be drawn here';
  const line = `The simulation goes on, and everything else shows it. The browser says: ${what}`;
  const run = () => {
    pageStore.getState().notify(null);
    another();
  };
  pageStore.getState().notify({ title, lines: [line], action: { label: 'Draw again', run } });
}
