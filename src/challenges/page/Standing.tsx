import './challenge.css';
import words from '../../messages/en/learning/challenges';
import { Icon, type IconName } from '../../ui/Icon';
import type { Finding } from '../challenge';
import type { Judgement } from '../referee';

interface Props {
  /** Null where the stage shows another run. */
  readonly judgement: Judgement | null;
  /** How long it takes to be decided, in simulated seconds. */
  readonly lastsS: number;
  onSet(): void;
}

/** How the run stands to the goal, and what decides it. */
export function Standing({ judgement, lastsS, onSet }: Props) {
  return (
    <>
      <h3 data-focus="" tabIndex={-1}>
        {words('challenges.numbers')}
      </h3>
      <p className={`challenge-state is-${judgement?.state ?? 'none'}`} role="status">
        {judgement ? stateOf(judgement, lastsS) : words('challenges.otherRun')}
      </p>
      {judgement?.cost && <p>{words.of(judgement.cost)}</p>}
      {judgement === null ? (
        <button type="button" className="button" onClick={onSet}>
          {words('challenges.setStage')}
        </button>
      ) : (
        <Found judgement={judgement} />
      )}
    </>
  );
}

/** Said when it changes: without the figures, which change all the time. */
function stateOf({ state, endUs, broken }: Judgement, lastsS: number): string {
  const said = words(`challenges.state.${state}`);
  if (state === 'met') return said;
  if (broken !== null) return `${said} ${words.of(broken)}`;
  if (state === 'failed') return `${said} ${words('challenges.change')}`;
  const when =
    endUs === null
      ? words('challenges.act', { us: lastsS * 1e6 })
      : words('challenges.until', { us: endUs });
  return `${said} ${when}`;
}

const ICONS: Readonly<Record<Finding['is'], IconName>> = {
  holds: 'check',
  broken: 'cross',
  open: 'clock',
};

const Found = ({ judgement: { findings } }: { readonly judgement: Judgement }) => (
  <ul className="lesson-items">
    {findings.map(({ is, said }) => (
      <li key={said.id + words.of(said)} className={`lesson-item challenge-${is}`}>
        <Icon name={ICONS[is]} />
        <span>
          <span className="vh">{words(`challenges.finding.${is}`)}: </span>
          {words.of(said)}
        </span>
      </li>
    ))}
  </ul>
);
