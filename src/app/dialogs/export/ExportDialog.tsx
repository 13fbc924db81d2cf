import { type ReactNode, useState } from 'react';
import words from '../../../messages/en/dialogs/export';
import titles from '../../../messages/en/stage/architectures';
import { useCountedFigures } from '../../../state/countedFigures';
import { usePage, usePlayer, useRun } from '../../../state/hooks';
import { offerFile, offerJson } from '../../../state/saving/download';
import { LOG_MAX } from '../../../timeline/view';
import { Dialog } from '../../../ui/Dialog';
import './export.css';
import { asCsv, asJson, figuresTable, logTable, type Table } from './tables';

/** The run, its log, its figures and the stage as files: as they are when a button is pressed. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const run = useRun((view) => view);
  const figures = useCountedFigures();
  const architecture = titles(`architectures.${run.system.architecture}`);
  const { length: count } = run.log;
  const isCompared = usePage((page) => page.compare !== null);
  return (
    <Dialog title={words('export.title')} onClose={onClose}>
      <Part title={words('export.run')} about={words('export.aboutRun')}>
        <button type="button" className="button" onClick={() => player.send({ type: 'save' })}>
          {words('export.scenario')}
        </button>
      </Part>
      <Part
        title={words('export.log')}
        about={words('export.aboutLog', { count, architecture, isAll: count < LOG_MAX })}
      >
        <Formats name="log" title={words('export.log')} table={() => logTable(run.log)} />
      </Part>
      <Part
        title={words('export.figures')}
        about={words('export.aboutFigures', { count: run.takes.length, us: run.system.timeUs })}
      >
        <Formats
          name="figures"
          title={words('export.figures')}
          table={figures.length === 0 ? null : () => figuresTable(figures, run)}
        />
      </Part>
      <Part
        title={words('export.stage')}
        about={words(isCompared ? 'export.severalStages' : 'export.aboutStage')}
      >
        {!isCompared && <StageFormats />}
      </Part>
    </Dialog>
  );
}

interface PartProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

function Part({ title, about, children }: PartProps) {
  return (
    <section className="export-part">
      <h3>{title}</h3>
      <p className="quiet">{about}</p>
      <div className="files">{children}</div>
    </section>
  );
}

interface FormatsProps {
  /** Of the file, and of what is in it. */
  readonly name: string;
  readonly title: string;
  /** Null until there is anything. */
  readonly table: (() => Table) | null;
}

function Formats({ name, title, table }: FormatsProps) {
  const run = useRun((view) => view);
  const csv = () => table && offerFile(`stateside-${name}.csv`, csvFile(table()));
  const json = () => table && offerJson(`stateside-${name}.json`, asJson(run, name, table()));
  const isDisabled = table === null;
  return (
    <>
      <Format what={title} format="csv" save={csv} isDisabled={isDisabled} />
      <Format what={title} format="json" save={json} isDisabled={isDisabled} />
    </>
  );
}

const STAGE_FORMATS = ['svg', 'png', 'text'] as const;
type StageFormat = (typeof STAGE_FORMATS)[number];

const ENDINGS: Record<StageFormat, string> = { svg: 'svg', png: 'png', text: 'txt' };

function StageFormats() {
  const player = usePlayer();
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: StageFormat) => {
    try {
      const { stageFiles } = await import('./stageFiles');
      offerFile(`stateside-stage.${ENDINGS[format]}`, await stageFiles[format](player));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {STAGE_FORMATS.map((format) => (
        <Format
          key={format}
          what={words('export.stage')}
          format={format}
          save={() => void save(format)}
        />
      ))}
      <p role="alert">{hasFailed && words('export.notMade')}</p>
    </>
  );
}

interface FormatProps {
  readonly what: string;
  readonly format: 'csv' | 'json' | StageFormat;
  readonly isDisabled?: boolean;
  save(): void;
}

function Format({ what, format, isDisabled = false, save }: FormatProps) {
  return (
    <button
      type="button"
      className="button"
      disabled={isDisabled}
      aria-label={words('export.as', { what, format: words(`export.${format}`) })}
      onClick={save}
    >
      {words(`export.${format}`)}
    </button>
  );
}

/** Spreadsheets take it for UTF-8 by its mark alone. */
const csvFile = (table: Table): Blob =>
  new Blob(['\uFEFF', asCsv(table)], { type: 'text/csv;charset=utf-8' });
