import words from '../../messages/en/page/page';
import { usePage, useRun } from '../../state/hooks';
import { loadable } from '../../ui/loadable';

// Few visits begin with a file.
const FileWords = loadable(async () => (await import('./FileWords')).FileWords);

/**
 * What is open: the scenario's name and sentence, and where a file was opened, what it brings along. With other settings
 * than the scenario's own its sentence may not be so.
 */
export function ScenarioLine() {
  const { name, description, file } = useRun((run) => run.scenario);
  const turned = usePage((page) => page.turned);
  const prose = usePage((page) => page.prose);
  const sentence = turned ? words('page.changed') : description;
  return (
    <p className="scenario-line">
      <strong>{words('page.sentence', { text: name })}</strong>
      {sentence !== '' && <span className="scenario-sentence"> {prose(unbroken(sentence))}</span>}
      {file !== null && <FileWords file={file} />}
    </p>
  );
}

/** A number stays with its unit. */
const unbroken = (text: string): string => text.replace(/(\d) s\b/g, '$1\u00a0s');
