import { saysItAll } from '../../../../architectures/carriers';
import {
  FallbackKind,
  LookupResult,
  PlaceKind,
  packPlace,
  TraceKind,
} from '../../../../trace/events';
import { fitsCookie } from '../../../requests/headerSizes';
import type { Attempt } from '../../../state/attempt';
import { partOf } from '../../../state/holding';
import { clockOf } from '../../../state/server';
import type { World } from '../../../state/world';
import { takeRefreshToken, takeToken } from '../../../tokens/pocket';
import { isRenewalDue } from '../../../tokens/renewal';
import { formOf, signed } from '../../../tokens/signing';
import { describeVerdict, objection } from '../../../tokens/tokenCheck';
import { callStore } from '../../calls';
import type { Outcome } from '../../outcome';
import { spend } from '../../processorTime';
import { tellStore } from '../../revocation';
import { takeInHand } from '../../sessionInHand';
import { placesNothing, revokesNothing, type StepKind } from './stepKind';

/** Checks the token that came with the request. */
export const VERIFY_TOKEN: StepKind = {
  perform(world, attempt, part) {
    const { token } = attempt;
    // Where the token stands in for the store, a cart that was not known when it was signed is of no use.
    const isUseless = attempt.fellBack && token?.holding.cart === null && world.workload.keepsMore;
    if (token === null || isUseless) {
      const place = packPlace(PlaceKind.pocket, attempt.client);
      world.emit(TraceKind.lookup, attempt.id, place, LookupResult.missing);
      return 'miss';
    }
    const why = objection(world, attempt, token);
    describeVerdict(world, attempt, why);
    if (why !== null) return 'miss';
    takeInHand(world, attempt, partOf(token.holding, part));
    const { token: settings } = world.scenario;
    const { verifyUs } = formOf(world.architecture, world.workload.data.keeps).algorithm(settings);
    return spend(world, attempt, verifyUs * settings.costFactor);
  },
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: FallbackKind.signedCookie,
};

/** Puts a new token into the answer. */
export const SIGN_TOKEN: StepKind = {
  perform(world, attempt, part) {
    const { token: settings } = world.scenario;
    const { working, token } = attempt;
    const form = formOf(world.architecture, world.workload.data.keeps);
    if (working !== null) {
      const server = world.server(attempt.server);
      // A token that only carries a newer cart keeps the age of the login behind it, unless it is due for renewal.
      // What has one date, that of its signing, begins anew.
      const carriesOn =
        token !== null && attempt.refreshUntilUs === 0 && attempt.session === working.session;
      const keepsAge = carriesOn && form.dates === 'login' && !isRenewalDue(world, attempt);
      const issuedUs = keepsAge ? token.issuedUs : clockOf(world, server);
      attempt.draft = signed(form, partOf(working, part), issuedUs, server.keys.signs, settings);
    }
    return spend(world, attempt, form.algorithm(settings).signUs * settings.costFactor);
  },
  place(world, { client, server, holding, lastSigning }, step) {
    if (step !== lastSigning || client.token !== null) return 'ok';
    const { token: settings } = world.scenario;
    const part = partOf(holding, step.part, client.person);
    const form = formOf(world.architecture, world.workload.data.keeps);
    const token = signed(form, part, clockOf(world, server), server.keys.signs, settings);
    if (!fitsCookie(world, token)) {
      // A browser that ignored the token's cookie has nobody logged in, unless it only stands in for the store.
      return saysItAll(world.architecture) ? 'full' : 'ok';
    }
    takeRefreshToken(world, client, holding.session);
    takeToken(world, client, token);
    return 'ok';
  },
  revoke: revokesNothing,
  standsIn: null,
};

/** Asks the denylist whether the token has been revoked. */
export const CHECK_DENYLIST: StepKind = {
  perform: (world, attempt) => askDenylist(world, attempt, 'check'),
  place: placesNothing,
  revoke: revokesNothing,
  standsIn: null,
};

/** Puts the session's tokens on the denylist. */
export const DENY_TOKEN: StepKind = {
  perform: (world, attempt) => askDenylist(world, attempt, 'deny'),
  place: placesNothing,
  revoke(world, client, session) {
    if (hasDenylist(world)) tellStore(world, client, session, 'deny');
  },
  standsIn: null,
};

const hasDenylist = ({ scenario }: World): boolean => scenario.token.denylist !== 'none';

/** Without a denylist there is nothing to ask. */
function askDenylist(world: World, attempt: Attempt, verb: 'deny' | 'check'): Outcome {
  if (!hasDenylist(world)) return 'ok';
  return callStore(world, attempt, verb, attempt.working?.session ?? attempt.session, null);
}
