import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { Transport } from '../controls/Transport';
import { usePage, useRunReady } from '../state/hooks';
import { pageStore } from '../state/page';
import { send } from '../state/run';
import { Dialog } from '../ui/Dialog';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { loadable } from '../ui/loadable';
import { Caption } from './Caption';
import { Diagram } from './Diagram';
import { HeaderControls } from './HeaderControls';
import { NoticeBar } from './NoticeBar';
import { ScenarioLine } from './ScenarioLine';
import { TimeStrip } from './TimeStrip';
import { useFileDrop } from './useFileDrop';
import { useKeys } from './useKeys';
import { useProofAddress } from './useProofAddress';

// Fetched while the first request is on its way: nothing has happened that these could tell.
const Panel = loadable(async () => (await import('./panel/Panel')).Panel, {
  what: 'The panel',
  meanwhile: <section className="panel" aria-hidden="true" />,
});
const BreakBar = loadable(async () => (await import('../controls/BreakBar')).BreakBar, {
  what: 'The bar to break or fix things',
  meanwhile: <div className="bar break-bar" aria-hidden="true" />,
});
const Announcer = loadable(async () => (await import('./Announcer')).Announcer, {
  what: 'What screen readers are told',
});
const TryNext = loadable(async () => (await import('./tryNext/TryNext')).TryNext, {
  what: 'What to try next',
});
const Footer = loadable(async () => (await import('./Footer')).Footer, { what: 'The footer' });
const HelpDialog = loadable(async () => (await import('../controls/HelpDialog')).HelpDialog, {
  what: 'The help',
  asked: true,
});
const ScenarioDialog = loadable(
  async () => (await import('../controls/ScenarioDialog')).ScenarioDialog,
  { what: 'The choice of scenarios', asked: true },
);
const WideView = loadable(async () => (await import('./panel/fiveWays/WideView')).WideView, {
  what: 'The large table',
  asked: true,
});
const Proof = loadable(async () => (await import('../proof/Proof')).Proof, {
  what: 'The proof',
  meanwhile: <p className="not-loaded">Loading…</p>,
  asked: true,
});

const ReportDialog = loadable(async () => (await import('./report/ReportDialog')).ReportDialog, {
  what: 'The report',
  asked: true,
});

const PROOF_TITLE = 'How true is this?';

const close = () => pageStore.getState().open(null);
const restart = () => {
  // What is open may be what is broken.
  close();
  send({ type: 'restart' });
};

/** The page. Until the run has reported, the document's own skeleton stands in for it. */
export function App({ header }: { header: HTMLElement }) {
  const ready = useRunReady();
  useKeys();
  useFileDrop();
  useProofAddress();
  return (
    <ErrorBoundary onRestart={restart}>
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
      <ScenarioLine />
      <Caption />
      <Diagram />
      <section className="controls" aria-labelledby="controls-title">
        <h2 id="controls-title" className="vh">
          Controls
        </h2>
        <Transport>
          <TimeStrip />
        </Transport>
        <BreakBar />
      </section>
      <div className="side">
        <Panel />
        <TryNext />
      </div>
      <Footer />
      <Announcer />
      <Dialogs />
    </>
  );
}

function Dialogs() {
  const dialog = usePage((page) => page.dialog);
  return (
    <>
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'report' && <ReportDialog onClose={close} />}
      {dialog === 'scenario' && <ScenarioDialog onClose={close} />}
      {dialog === 'five-ways' && <WideView />}
      {/* Its frame stands at once: on a slow network much is still to come. */}
      {dialog === 'proof' && (
        <Dialog title={PROOF_TITLE} wide onClose={close}>
          <Proof label={PROOF_TITLE} />
        </Dialog>
      )}
    </>
  );
}
