import { peopleWords } from '../../stage/words';
import type { LaneSummary } from '../../timeline/view';
import { plural } from '../../timeline/words';

/** What an architecture did to people, worst first: "login lost: everybody (13 logins), 7 carts". */
export function lossWords({ sessionsLost, cartsLost }: LaneSummary, all: number): string {
  if (sessionsLost.total > 0) {
    const carts = cartsLost.total > 0 ? `, ${plural(cartsLost.total, 'cart')}` : '';
    return `login lost: ${whoWords(sessionsLost, all, 'login')}${carts}`;
  }
  return cartsLost.total > 0
    ? `cart lost: ${whoWords(cartsLost, all, 'cart')}`
    : 'nobody lost anything';
}

/** The quieter rest, which took nothing that was kept: errors and duplicate orders. */
export function restWords({ errors, duplicateOrders }: LaneSummary): string {
  const parts = [
    errors.total > 0 ? plural(errors.total, 'error') : '',
    duplicateOrders.total > 0 ? plural(duplicateOrders.total, 'double order') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Who, and how much where that is more than once each. */
function whoWords(tally: LaneSummary['errors'], all: number, what: string): string {
  const { people, peopleCount, total } = tally;
  const who = peopleCount === all ? 'everybody' : peopleWords(people, peopleCount, all);
  return total > peopleCount ? `${who} (${plural(total, what)})` : who;
}
