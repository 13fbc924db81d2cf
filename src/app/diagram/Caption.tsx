import { useId } from 'react';
import page from '../../messages/en/page/page';
import ways from '../../messages/en/stage/ways';
import { usePage, useRun } from '../../state/hooks';
import type { RunView } from '../../state/player';
import { Icon, type IconName } from '../../ui/Icon';
import { firstStep, mayBegin } from './firstStep';

const ICONS: Partial<Record<string, IconName>> = { fail: 'cross', warn: 'warning', ok: 'check' };

/** What to do first, where there is a server to do it to; a lesson says for itself what to do. */
function useFirstStep(): string {
  const isFree = usePage(({ lesson, challenge }) => (lesson ?? challenge) === null);
  return useRun(mayBegin) && isFree ? page('page.sentence', { text: firstStep() }) : '';
}

type Sentence = RunView['captions'][number];

/** What just happened: the newest sentence with what goes with it, and the two before, newest on top. */
export function Caption() {
  const title = useId();
  const [newest, ...older] = useRun((run) => run.captions);
  return (
    <section className={`caption tone-${newest?.tone ?? 'plain'}`} aria-labelledby={title}>
      <h2 id={title} className="vh">
        {page('page.happened')}
      </h2>
      {newest === undefined ? <Opening /> : <Newest sentence={newest} />}
      {older.map((sentence) => (
        <p key={sentence.id} className="caption-older">
          {sentence.text}
          <At sentence={sentence} />
        </p>
      ))}
    </section>
  );
}

/** What one is looking at before the first sentence, or when nothing that was told is so any more. */
function Opening() {
  const architecture = useRun((run) => run.system.architecture);
  const firstStep = useFirstStep();
  return (
    <>
      <p className="caption-text">{ways(`ways.${architecture}`)}</p>
      <p className="caption-detail">{firstStep}</p>
    </>
  );
}

function Newest({ sentence }: { readonly sentence: Sentence }) {
  const isAlone = useRun((run) => run.log.length === 1);
  const firstStep = useFirstStep();
  const icon = ICONS[sentence.tone];
  return (
    <>
      <p className="caption-text">
        {icon && <Icon name={icon} />}
        <span>
          {sentence.text}
          {!isAlone && <At sentence={sentence} />}
        </span>
      </p>
      <p className="caption-detail">{isAlone ? firstStep : sentence.detail}</p>
    </>
  );
}

const At = ({ sentence }: { readonly sentence: Sentence }) => (
  <span className="caption-time"> {page('page.instant', { us: sentence.atUs })}</span>
);
