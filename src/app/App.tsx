import { lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { BreakBar } from '../controls/BreakBar';
import { listenForKeys } from '../controls/keyboard';
import { Transport } from '../controls/Transport';
import { usePage, useRunReady } from '../state/hooks';
import { send } from '../state/run';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Caption } from './Caption';
import { Diagram } from './Diagram';
import { HeaderControls } from './HeaderControls';
import { NoticeBar } from './NoticeBar';
import { TimeStrip } from './TimeStrip';
import { useFileDrop } from './useFileDrop';

// Fetched while the first request is on its way: nothing has happened that these could tell.
const Panel = lazy(async () => {
  const { Panel } = await import('./panel/Panel');
  return { default: Panel };
});
const Announcer = lazy(async () => {
  const { Announcer } = await import('./Announcer');
  return { default: Announcer };
});
const HelpDialog = lazy(async () => {
  const { HelpDialog } = await import('../controls/HelpDialog');
  return { default: HelpDialog };
});
const ScenarioDialog = lazy(async () => {
  const { ScenarioDialog } = await import('../controls/ScenarioDialog');
  return { default: ScenarioDialog };
});

/** The page. Until the run has reported, the document's own skeleton stands in for it. */
export function App({ header }: { header: HTMLElement }) {
  const ready = useRunReady();
  useEffect(() => listenForKeys(document), []);
  useFileDrop();
  return (
    <ErrorBoundary onRestart={() => send({ type: 'restart' })}>
      <NoticeBar />
      {ready && createPortal(<HeaderControls />, header)}
      {ready && <Page />}
    </ErrorBoundary>
  );
}

function Page() {
  useLayoutEffect(() => document.getElementById('skeleton')?.remove(), []);
  return (
    <>
      <Caption />
      <Diagram />
      <section className="controls" aria-labelledby="controls-title">
        <h2 id="controls-title" className="vh">
          Controls
        </h2>
        <BreakBar />
        <TimeStrip />
        <Transport />
      </section>
      <Suspense fallback={<section className="panel" aria-hidden="true" />}>
        <Panel />
      </Suspense>
      <Suspense>
        <Announcer />
      </Suspense>
      <Dialogs />
    </>
  );
}

function Dialogs() {
  const dialog = usePage((page) => page.dialog);
  const open = usePage((page) => page.open);
  const close = () => open(null);
  return (
    <Suspense>
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'scenario' && <ScenarioDialog onClose={close} />}
    </Suspense>
  );
}
