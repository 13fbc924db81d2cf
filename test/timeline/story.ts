import {
  Action,
  type ArchitectureId,
  BalancerCondition,
  Belief,
  type Ending,
  type Leg,
  PlaceKind,
  packContents,
  packEnding,
  packHop,
  packPlace,
  packSent,
  parseScenario,
  type Scenario,
  ServerCondition,
  Standing,
  StoreCondition,
  Trace,
  TraceKind,
} from '../../src/engine';
import { SystemFold } from '../../src/timeline/systemFold';
import { viewOf } from '../../src/timeline/systemView';
import type { SystemView } from '../../src/timeline/view';

/** A complete scenario from the few fields a test is about. */
export function scenarioOf(document: Readonly<Record<string, unknown>> = {}): Scenario {
  const parsed = parseScenario({ version: 1, name: 'Test', ...document });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

export const memory = (server: number): number => packPlace(PlaceKind.memory, server);
export const pocket = (client: number): number => packPlace(PlaceKind.pocket, client);
export const store = packPlace(PlaceKind.store, 0);

/** Whole session in one copy: identity and `items` in the cart. */
export const whole = (owner: number, items = 2): number => packContents(owner, true, items);

/** Simulated seconds in microseconds. */
export const s = (seconds: number): number => Math.round(seconds * 1e6);

/** A trace written by hand: each method appends what the engine would at `atUs`. */
export class HandWritten {
  readonly trace = new Trace(1_000_000);
  atUs = 0;

  at(seconds: number): this {
    this.atUs = s(seconds);
    return this;
  }

  add(kind: TraceKind, a = 0, b = 0, c = 0): this {
    this.trace.append(this.atUs, kind, a, b, c);
    return this;
  }

  /** The nodes as they are when everything is well. */
  cluster(servers: number): this {
    this.add(TraceKind.balancerCondition, BalancerCondition.running);
    this.add(TraceKind.storeCondition, StoreCondition.reachable);
    for (let index = 0; index < servers; index += 1) {
      this.add(TraceKind.serverCondition, index, ServerCondition.running);
      this.add(TraceKind.balancerBelief, index, Belief.up);
    }
    return this;
  }

  /** A person with a session kept in one place; the session has the number of the client plus 1. */
  person(client: number, place: number, items = 2): this {
    this.add(TraceKind.copyPlaced, client + 1, place, whole(client, items));
    return this.standing(client, Standing.loggedIn, client + 1);
  }

  standing(client: number, standing: Standing, session: number): this {
    return this.add(TraceKind.clientStanding, client, standing, session);
  }

  send(attempt: number, client: number, action: Action = Action.browse, bytes = 92): this {
    return this.add(TraceKind.attemptSent, attempt, client, packSent(action, bytes, false));
  }

  hop(attempt: number, leg: Leg, client: number, server = 0, durationUs = 500_000): this {
    return this.add(TraceKind.hop, attempt, packHop(leg, server, client), durationUs);
  }

  end(attempt: number, client: number, ending: Ending, status = 200): this {
    return this.add(TraceKind.attemptEnded, attempt, client, packEnding(ending, status, true));
  }

  fold(architecture: ArchitectureId = 'sticky', scenario: Scenario = scenarioOf()): SystemFold {
    return new SystemFold({ scenario, architecture, trace: this.trace });
  }

  /** What is true at `seconds`. */
  view(seconds: number, architecture?: ArchitectureId, scenario?: Scenario): SystemView {
    const fold = this.fold(architecture, scenario);
    fold.advance(this.trace, s(seconds));
    return viewOf(fold);
  }
}
