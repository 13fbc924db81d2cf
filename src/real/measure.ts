import type { Scenario } from '../engine';
import { choicesOf } from './choices';
import { type Figures, figuresOf } from './figures';
import { Person } from './person';
import { type BalancerId, msOf, RealStack } from './stack';
import type { Supervisor } from './supervisor';
import { pause } from './wires';

export interface Run {
  readonly scenario: Scenario;
  readonly balancer: BalancerId;
  readonly untilS: number;
  /** For its files. */
  readonly name: string;
}

/** Plays scenarios beside each other, with real parts and real people. @param script of a server */
export async function measure(
  supervisor: Supervisor,
  runs: readonly Run[],
  script: string,
): Promise<readonly Figures[]> {
  // One after the other, and all before the first one begins: starting is the hardest work that there is.
  const ready: Ready[] = [];
  for (const run of runs) ready.push(await prepare(supervisor, run, script));
  return Promise.all(ready.map(live));
}

/** A stack with its people, who are not there yet. */
interface Ready {
  readonly run: Run;
  readonly stack: RealStack;
  readonly people: readonly Person[];
}

async function prepare(supervisor: Supervisor, run: Run, script: string): Promise<Ready> {
  const { scenario, balancer, name } = run;
  const stack = new RealStack(supervisor, scenario, balancer, name);
  await stack.start(script);
  const people = Array.from(
    { length: scenario.clients.count },
    (_, index) => new Person(index, scenario, stack.port),
  );
  return { run, stack, people };
}

async function live({ run, stack, people }: Ready): Promise<Figures> {
  const [items] = run.scenario.clients.cartItems;
  // One after the other, so that they are spread over the servers in turn; and only now, so that no session is old.
  for (const person of people) await person.arrive(items);
  const { scenario, untilS } = run;
  const before = (await stack.store?.commands()) ?? 0;
  const choices = choicesOf(scenario);
  const beganMs = performance.now();
  const lives = people.map((person, index) => person.live(choices[index] ?? []));
  let ban: { readonly person: number; readonly atMs: number } | null = null;
  const changes = scenario.interventions.map(async (one) => {
    await pause(msOf(one.atUs));
    if (one.change === 'ban-client') {
      ban = { person: one.target, atMs: performance.now() };
      people[one.target]?.beBanned();
    }
    await stack.perform(one);
  });
  await Promise.all(changes);
  await pause(Math.max(0, untilS * 1000 - (performance.now() - beganMs)));
  const after = (await stack.store?.commands()) ?? 0;
  for (const person of people) person.leave();
  const figures = figuresOf({
    tries: people.flatMap(({ tries }) => tries),
    findings: people.flatMap(({ findings }) => findings),
    duplicates: stack.orders.duplicates,
    commands: after - before,
    ban,
  });
  await Promise.all(lives);
  await stack.end();
  return figures;
}
