import type { ArchitectureId } from '../engine';
import { useRun } from '../state/hooks';
import { Icon, type IconName } from '../ui/Icon';

const ICONS: Partial<Record<string, IconName>> = { fail: 'cross', warn: 'warning', ok: 'check' };

/** What one is looking at, as long as nothing has happened. */
const OPENINGS: Record<ArchitectureId, string> = {
  'in-memory': 'Each server keeps its own sessions, and requests go to any server.',
  sticky: 'Each session is in the memory of one server, and its owner always goes there.',
  'central-store': 'All sessions are in one shared store, and any server can serve anybody.',
  jwt: 'Everybody carries their own session in a token, and servers keep nothing.',
  hybrid: 'Everybody carries their login in a token; the carts are in the shared store.',
};
const NOTHING_YET = 'Nothing has failed yet. Click a server to stop it.';

/** What just happened, in one sentence that stays until the next. */
export function Caption() {
  const caption = useRun((run) => run.caption);
  const architecture = useRun((run) => run.world.architecture);
  const { tone, text, detail } = caption ?? {
    tone: 'plain',
    text: OPENINGS[architecture],
    detail: NOTHING_YET,
  };
  const icon = ICONS[tone];
  return (
    <div className={`caption tone-${tone}`}>
      <p className="caption-text">
        {icon && <Icon name={icon} />}
        {text}
      </p>
      <p className="caption-detail">{detail}</p>
    </div>
  );
}
