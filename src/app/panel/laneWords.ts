import { peopleWords } from '../../stage/words';
import type { LaneSummary } from '../../timeline/view';

/** What an architecture did to people, worst first: "login lost: Ana, Dee". */
export function lossWords({ sessionsLost, cartsLost }: LaneSummary, all: number): string {
  const who = sessionsLost.peopleCount > 0 ? sessionsLost : cartsLost;
  if (who.peopleCount === 0) return 'nobody lost anything';
  const what = sessionsLost.peopleCount > 0 ? 'login lost' : 'cart lost';
  if (who.peopleCount === all) return `${what}: everybody`;
  return `${what}: ${peopleWords(who.people, who.peopleCount, all)}`;
}

/** The quieter rest: carts where logins went too, errors and duplicate orders. */
export function restWords(lane: LaneSummary): string {
  const { sessionsLost, cartsLost, errors, duplicateOrders } = lane;
  const parts = [
    sessionsLost.total > 0 ? count(cartsLost.total, 'cart', 'carts') : '',
    count(errors.total, 'error', 'errors'),
    count(duplicateOrders.total, 'double order', 'double orders'),
  ];
  return parts.filter(Boolean).join(' · ');
}

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
