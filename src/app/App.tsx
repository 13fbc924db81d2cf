import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import words from '../messages/en/page/missing';
import { usePage, usePlayer, useRun, useRunReady } from '../state/hooks';
import { isPast } from '../state/instant';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { loadable } from '../ui/loadable';
import { ControlsToCome } from './bars/ControlsToCome';
import { Caption } from './diagram/Caption';
import { Diagram } from './diagram/Diagram';
import { HeaderControls } from './header/HeaderControls';
import { ScenarioLine } from './header/ScenarioLine';
import { removeSkeleton } from './start/firstPicture';

// Fetched while the first request is on its way: nothing has happened that these could tell.
const Panel = loadable(async () => (await import('./panel/Panel')).Panel, {
  missing: () => words('missing.panel'),
  meanwhile: <section className="panel" aria-hidden="true" />,
});
const Controls = loadable(async () => (await import('./bars/Controls')).Controls, {
  meanwhile: <ControlsToCome />,
});
const TryNext = loadable(async () => (await import('./tryNext/TryNext')).TryNext, {
  missing: () => words('missing.tryNext'),
});
const LessonPlace = loadable(
  async () => (await import('../lessons/page/LessonPlace')).LessonPlace,
  { missing: () => words('missing.lesson') },
);
const ChallengePlace = loadable(
  async () => (await import('../challenges/page/ChallengePlace')).ChallengePlace,
  { missing: () => words('missing.challenge') },
);
const ComparePlace = loadable(async () => (await import('./diagram/ComparePlace')).ComparePlace, {
  missing: () => words('missing.compare'),
  meanwhile: <Controls />,
});
const Footer = loadable(async () => (await import('./footer/Footer')).Footer);
const Behind = loadable(async () => (await import('./Behind')).Behind);
const Listeners = loadable(async () => (await import('./listeners/Listeners')).Listeners);
const Elsewhere = loadable(async () => (await import('./past/Elsewhere')).Elsewhere);
const NoticeBar = loadable(async () => (await import('./NoticeBar')).NoticeBar);

/** The page. Until the run has reported, the document's own skeleton stands in for it. */
export function App({ header }: { header: HTMLElement }) {
  const player = usePlayer();
  const ready = useRunReady();
  const hasNotice = usePage((page) => page.notice !== null);
  const close = () => player.page.getState().open(null);
  const restart = () => {
    // What is open may be what is broken.
    close();
    player.send({ type: 'restart' });
  };
  return (
    <>
      {/* Beside what can stop drawing: the address must follow when that is closed. */}
      <Listeners />
      <ErrorBoundary onDrawAgain={close} onRestart={restart}>
        {hasNotice && <NoticeBar />}
        {ready && createPortal(<HeaderControls />, header)}
        {ready && <Page />}
      </ErrorBoundary>
    </>
  );
}

function Page() {
  const player = usePlayer();
  useLayoutEffect(() => removeSkeleton(player), [player]);
  const compare = usePage((page) => page.compare);
  const isElsewhere = useRun((run) => isPast(run) || run.branches.length > 1);
  return (
    <>
      <ScenarioLine />
      {isElsewhere && <Elsewhere />}
      {compare === null ? (
        <>
          <Caption />
          <Diagram />
          <Controls />
        </>
      ) : (
        <ComparePlace asked={compare}>
          <Controls />
        </ComparePlace>
      )}
      <div className="side">
        {compare === null && <Side />}
        <Footer />
      </div>
      <Behind />
    </>
  );
}

/** What is read and asked beside the one stage. */
function Side() {
  const lesson = usePage((page) => page.lesson);
  const challenge = usePage((page) => page.challenge);
  if (lesson !== null) return <LessonPlace name={lesson} />;
  if (challenge !== null) return <ChallengePlace name={challenge} />;
  return (
    <>
      <Panel />
      <TryNext />
    </>
  );
}
