import { setRule } from '../../model/network/rules';
import { setFlag } from '../../model/servers/process';
import type { Rule } from '../../model/state/message';
import type { World } from '../../model/state/world';
import { type NetworkFlag, ServerCondition, type ServerFlag, TraceKind } from '../../trace/events';
import type { Change } from '../change';

type Act = Pick<Change, 'applies' | 'apply'>;

/** A fault of the network: a change that puts its rule in force, with the flag that says so, and one that takes both back. */
export const networkFault = (
  flag: NetworkFlag,
  rule: Rule<World>,
): { readonly begin: Act; readonly end: Act } => {
  const act = (on: boolean): Act => ({
    applies: (_condition, flags) => ((flags & flag) === 0) === on,
    apply(world) {
      setRule(world, rule, 0, on);
      world.networkFlags = on ? world.networkFlags | flag : world.networkFlags & ~flag;
      world.emit(TraceKind.networkCondition, world.networkFlags, 0, 0);
    },
  });
  return { begin: act(true), end: act(false) };
};

/** A fault of the link to one server: a change that puts its rule in force there, with the flag that says so, and one that takes both back. */
export const linkFault = (
  flag: ServerFlag,
  rule: Rule<World>,
): { readonly begin: Act; readonly end: Act } => {
  const act = (on: boolean): Act => ({
    applies: (condition, flags) =>
      condition !== ServerCondition.removed && ((flags & flag) === 0) === on,
    apply(world, target) {
      setRule(world, rule, target, on);
      setFlag(world, world.server(target), flag, on);
    },
  });
  return { begin: act(true), end: act(false) };
};

/** Whether somebody draws this often, in percent. */
export const isDrawn = ({ random, lossStream }: World, percent: number): boolean =>
  100 * random.uniform(lossStream) < percent;
