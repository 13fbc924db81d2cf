import { usePage, useRun } from '../state/hooks';

/**
 * What is open: the scenario's name and sentence, and where a file was opened, what it brings along. With other settings
 * than the scenario's own its sentence may not be so.
 */
export function ScenarioLine() {
  const { name, description, file } = useRun((run) => run.scenario);
  const turned = usePage((page) => page.turned);
  const sentence = turned ? 'With changed settings.' : description;
  const ahead = useRun((run) => run.planned.length);
  return (
    <p className="scenario-line">
      <strong>{name}.</strong>
      {sentence !== '' && <span className="scenario-sentence"> {unbroken(sentence)}</span>}
      {file !== null && <span> {fileWords(file, ahead)}</span>}
    </p>
  );
}

/** A number stays with its unit. */
const unbroken = (text: string): string => text.replace(/(\d) s\b/g, '$1\u00a0s');

/** What is planned in a file may be what somebody did before it was saved, or what somebody wrote. */
const fileWords = (file: string, ahead: number): string =>
  ahead === 0
    ? `Opened from ${file}.`
    : `Opened from ${file}: ${ahead} planned ${ahead === 1 ? 'event is' : 'events are'} still to come.`;
