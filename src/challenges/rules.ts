import { fullLabel } from '../controls/changes';
import { architecture, FIELDS } from '../engine';
import fields from '../messages/fields';
import type { Situation } from '../state/readings';
import type { Challenge, ChallengeMessage, Sight } from './challenge';
import { turnedIn } from './played';

/** Settings, or beginnings of their names, that stay as they are: who comes, the network, and how fast machines work. */
const GIVEN = [
  'seed',
  'clients.',
  'network.',
  'servers.serviceTime',
  'servers.serviceDistribution',
  'servers.serviceCv',
  'servers.loginTime',
  'servers.workers',
  'servers.startTime',
  'servers.warmUp',
  'servers.probe',
  'servers.coldFactor',
  'servers.slowFactor',
  'store.operationTime',
  'store.operationDistribution',
  'store.slowFactor',
  'store.restartTime',
  'sessions.replicationTime',
  'token.costFactor',
  'orders.operationTime',
];

const isAmong = (path: string, beginnings: readonly string[]): boolean =>
  beginnings.some((one) => path.startsWith(one));

/** The time in which a challenge is played. */
export const worldOf = ({ document }: Challenge): unknown => document.world ?? 'stretched';

/** The first rule that a run does not keep to; null where it keeps to all. */
export function brokenRule(
  challenge: Challenge,
  sight: Situation & Pick<Sight, 'acts'>,
): ChallengeMessage | null {
  const { run, acts } = sight;
  const { free = [], needsToken, acts: allowed } = challenge;
  const turned = turnedIn(challenge, sight);
  const given = FIELDS.find(
    ({ path }) => path in turned && isAmong(path, GIVEN) && !isAmong(path, free),
  );
  if (given !== undefined)
    return { id: 'challenges.rule.setting', args: { title: fields(`fields.${given.path}`) } };
  if (needsToken && architecture(run.system.architecture).carrier !== 'token')
    return { id: 'challenges.rule.place' };
  const other = acts.find(({ change }) => allowed !== 'any' && !allowed.includes(change));
  if (other === undefined) return null;
  return { id: 'challenges.rule.act', args: { what: fullLabel(other.change, other.target) } };
}
