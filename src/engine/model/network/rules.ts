import type { InForce, Judged, Rule, Verdict } from '../state/message';
import { PASSES } from '../state/message';
import type { World } from '../state/world';

/** What the faults in force make of a message that is about to leave. They give the verdict; the link performs it. */
export function judge(world: World, message: Judged): Verdict {
  let longerUs = PASSES;
  for (const { rule, target } of world.rules) {
    const verdict = rule.judge(world, message, target);
    if (verdict < PASSES) return verdict;
    longerUs += verdict;
  }
  return longerUs;
}

/** Puts a rule in force, or takes it back. In which order rules came makes no difference. */
export function setRule(world: World, rule: Rule<World>, target: number, on: boolean): void {
  const { rules } = world;
  const at = rules.findIndex((one) => one.rule === rule && one.target === target);
  if (on === at >= 0) return;
  if (!on) rules.splice(at, 1);
  else {
    const one: InForce<World> = { rule, target };
    const later = rules.findIndex((other) => comesBefore(one, other));
    rules.splice(later < 0 ? rules.length : later, 0, one);
  }
}

const comesBefore = (one: InForce<World>, other: InForce<World>): boolean =>
  one.rule.order === other.rule.order
    ? one.target < other.target
    : one.rule.order < other.rule.order;
