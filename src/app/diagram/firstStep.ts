import words from '../../messages/en/page/page';
import type { RunView } from '../../state/player';

/** Until then a picture that is left alone says what can be done to it, in run time. */
const FOR_US = 20_000_000;
/** With more servers there is no free corner beside the first of them. */
const SERVERS_MAX = 3;

/** What to do first, as whoever has no mouse would do it. */
export const firstStep = (): string =>
  words(matchMedia('(pointer: coarse)').matches ? 'page.tap' : 'page.click');

/** Whether there is a server to do it to. */
export const mayBegin = ({ system }: RunView): boolean =>
  system.servers.some(({ changes }) => changes.includes('stop-server'));

/** Whether the picture itself points at a server: at first, where nothing is planned and nothing was done. */
export function isPointedAt({ system, planned, done }: RunView): boolean {
  const { servers, cdn, timeUs } = system;
  if (planned.length + done.length > 0) return false;
  const isPlain = servers.length <= SERVERS_MAX && cdn === null;
  return isPlain && timeUs < FOR_US && (servers[0]?.changes.includes('stop-server') ?? false);
}
