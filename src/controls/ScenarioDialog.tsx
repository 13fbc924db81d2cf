import { usePage, useRun } from '../state/hooks';
import { openFile, openReadyMade, READY_MADE } from '../state/opening';
import type { Rejection } from '../state/page';
import { send } from '../state/run';
import { Dialog } from '../ui/Dialog';

const TITLE = 'Scenario';

/** Chooses a ready-made scenario, brings one in a file, or keeps the run in one. */
export function ScenarioDialog({ onClose }: { onClose(): void }) {
  const rejection = usePage((page) => page.rejection);
  const current = useRun((run) => run.scenarioName);
  return (
    <Dialog title={TITLE} onClose={onClose}>
      {rejection && <Problems rejection={rejection} />}
      <ul className="scenarios">
        {READY_MADE.map(({ name, title, description }) => (
          <li key={name}>
            <button
              type="button"
              className="scenario"
              aria-labelledby={`scenario-${name}`}
              aria-describedby={`scenario-${name}-about`}
              aria-current={name === current || title === current ? 'true' : undefined}
              onClick={() => openReadyMade(name)}
            >
              <strong id={`scenario-${name}`}>{title}</strong>
              <span id={`scenario-${name}-about`}>{description}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="files">
        <label className="button file">
          Open a scenario file…
          <input
            type="file"
            className="vh"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              // The same file, corrected, can be chosen again.
              event.target.value = '';
              if (file) void openFile(file);
            }}
          />
        </label>
        <button type="button" className="button" onClick={() => send({ type: 'save' })}>
          Save this run as a file
        </button>
      </div>
      <p className="quiet">
        A saved file opens as the same run: its settings, and everything done to it so far. You can
        also drop a .json file anywhere on the page. What a file may say is written down in its{' '}
        <a href="./scenario.schema.json">JSON Schema</a>.
      </p>
    </Dialog>
  );
}

function Problems({ rejection }: { rejection: Rejection }) {
  return (
    <section className="problems" aria-labelledby="problems-title">
      <h3 id="problems-title">{rejection.file} was not opened</h3>
      <p>The run on the page is as it was.</p>
      <ul>
        {rejection.problems.map((problem) => (
          <li key={problem.message}>{problem.message}</li>
        ))}
      </ul>
    </section>
  );
}
