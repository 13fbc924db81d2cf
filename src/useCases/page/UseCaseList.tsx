import './useCases.css';
import { useId } from 'react';
import {
  FIELDS,
  type Field,
  type FieldPath,
  type FieldValue,
  sideBySide,
  valueAt,
} from '../../engine';
import words from '../../messages/en/learning/useCases';
import architectures from '../../messages/en/stage/architectures';
import fields from '../../messages/fields';
import { valueInWords } from '../../messages/values';
import type { ReadyMade } from '../../scenarios';
import { Dialog } from '../../ui/Dialog';
import { type Stage, scenariosOf, type TrialId, USE_CASES, type UseCaseId } from '../useCases';
import { scenarioNamed, useStage } from './useStage';

const IDS = Object.keys(USE_CASES) as readonly UseCaseId[];

/** All use cases: what each is, what goes wrong with it, and stages on which that can be seen. */
export function UseCaseList({ onClose }: { onClose(): void }) {
  return (
    <Dialog title={words('useCases.title')} wide onClose={onClose}>
      <div className="use-cases">
        <p>{words('useCases.lead')}</p>
        {IDS.map((id) => (
          <UseCaseView key={id} id={id} />
        ))}
      </div>
    </Dialog>
  );
}

/** What is known of a use case by itself, and is no setting. */
const FACTS = {
  shop: null,
  site: 'useCases.fact.steam',
  weather: 'useCases.fact.met',
  streaming: 'useCases.fact.streaming',
  messaging: 'useCases.fact.socketio',
  api: 'useCases.fact.limits',
  banking: 'useCases.fact.payments',
  services: 'useCases.fact.passport',
} as const satisfies Readonly<Record<UseCaseId, string | null>>;

function UseCaseView({ id }: { id: UseCaseId }) {
  const title = useId();
  const { failures, scenario, trials } = USE_CASES[id];
  const fact = FACTS[id];
  return (
    <section className="use-case" aria-labelledby={title}>
      <h3 id={title}>{words(`useCases.${id}`)}</h3>
      <p>{words(`useCases.${id}.about`)}</p>
      <h4>{words('useCases.failures')}</h4>
      <ul>
        {failures.map((failure) => (
          <li key={failure}>{words(`useCases.${failure}`)}</li>
        ))}
      </ul>
      <h4>{words('useCases.try')}</h4>
      <ul className="use-case-trials">
        {trials.map((trial) => (
          <Trial key={trial.id} id={trial.id} stage={trial} />
        ))}
      </ul>
      <h4>{words('useCases.under')}</h4>
      <Ways id={id} scenario={scenario} />
      <details>
        <summary>{words('useCases.numbers')}</summary>
        <Numbers id={id} />
        {fact !== null && <p>{words(fact)}</p>}
      </details>
    </section>
  );
}

function Trial({ id, stage }: { readonly id: TrialId; readonly stage: Stage }) {
  const open = useStage();
  return (
    <li>
      <div>
        <strong>{words(`useCases.${id}`)}</strong> {words(`useCases.${id}.see`)}
      </div>
      <button
        type="button"
        className="button"
        aria-label={words('useCases.openFor', { what: { id: `useCases.${id}` } })}
        onClick={() => open(stage)}
      >
        {words('useCases.open')}
      </button>
    </li>
  );
}

/** The use case under each architecture. */
function Ways({ id, scenario }: { readonly id: UseCaseId; readonly scenario: Stage['scenario'] }) {
  const open = useStage();
  return (
    <div className="use-case-ways">
      {sideBySide().map((architecture) => (
        <button
          key={architecture}
          type="button"
          className="button"
          aria-label={words('useCases.underFor', {
            use: { id: `useCases.${id}` },
            architecture: { id: `architectures.${architecture}` },
          })}
          onClick={() => open({ scenario, architecture })}
        >
          {architectures(`architectures.${architecture}`)}
        </button>
      ))}
    </div>
  );
}

/** Settings of a use case that have a source, which is of real time, and what they are on its stages. */
function Numbers({ id }: { readonly id: UseCaseId }) {
  const numbers: readonly FieldPath[] = USE_CASES[id].numbers;
  const played = scenariosOf(id).map(scenarioNamed);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('useCases.number')}</th>
          <th scope="col">{words('useCases.default')}</th>
          <th scope="col">{words('useCases.here')}</th>
          <th scope="col">{words('useCases.source')}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.filter(({ path }) => numbers.includes(path)).map((field) => (
          <tr key={field.path}>
            <th scope="row">{fields(`fields.${field.path}`)}</th>
            <td>{valueInWords(field, field.realistic)}</td>
            <td>{words('useCases.values', { values: valuesIn(played, field) })}</td>
            <td>{fields(`fields.${field.path}.source`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The values that a setting has in these scenarios, each once. */
function valuesIn(played: readonly ReadyMade[], field: Field): readonly string[] {
  const values = played.map(({ document }) => {
    const asked = valueAt(document, field.path) as FieldValue | undefined;
    return asked ?? field[document.world === 'realistic' ? 'realistic' : 'stretched'];
  });
  return [...new Set(values.map((value) => valueInWords(field, value)))];
}
