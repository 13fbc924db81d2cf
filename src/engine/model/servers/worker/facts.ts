import type { RequestFacts } from '../../../architectures/architecture';
import { Action } from '../../../trace/events';
import type { Attempt } from '../../state/attempt';
import type { World } from '../../state/world';

const needsCart = (action: Action): boolean =>
  action === Action.add || action === Action.read || action === Action.checkout;

export const factsOf = (world: World, attempt: Attempt): RequestFacts => ({
  needsCart: needsCart(attempt.action),
  readsCart: attempt.action === Action.read || attempt.action === Action.checkout,
  cartChanged: attempt.cartChanged,
  cartKnown: attempt.cartKnown,
  fellBack: attempt.fellBack,
  store: world.scenario.store,
});
