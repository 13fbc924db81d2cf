import './useCases.css';
import { useId } from 'react';
import { FIELDS, type FieldPath, sideBySide } from '../../engine';
import architectures from '../../messages/en/architectures';
import words from '../../messages/en/useCases';
import fields from '../../messages/fields';
import { valueInWords } from '../../messages/values';
import { SCENARIOS } from '../../scenarios';
import { usePage, usePlayer } from '../../state/hooks';
import { openReadyMade } from '../../state/opening/openScenario';
import { Dialog } from '../../ui/Dialog';
import { type Stage, type TrialId, USE_CASES, type UseCaseId } from '../useCases';

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
} as const satisfies Readonly<Record<UseCaseId, string | null>>;

function UseCaseView({ id }: { id: UseCaseId }) {
  const title = useId();
  const { failures, numbers, scenario } = USE_CASES[id];
  const fact = FACTS[id];
  return (
    <section className="use-case" aria-labelledby={title}>
      <h3 id={title}>{words(`useCases.${id}`)}</h3>
      <p>{words(`useCases.${id}.about`)}</p>
      <h4>{words('useCases.failures')}</h4>
      <ul>
        {failures.map((failure) => (
          <li key={failure}>{words(failureId(id, failure))}</li>
        ))}
      </ul>
      <h4>{words('useCases.try')}</h4>
      <ul className="use-case-trials">
        {trialsOf(id).map(([trial, stage]) => (
          <Trial key={trial} id={trial} stage={stage} />
        ))}
      </ul>
      <h4>{words('useCases.under')}</h4>
      <Ways id={id} scenario={scenario} />
      <details>
        <summary>{words('useCases.numbers')}</summary>
        <Numbers of={numbers} />
        {fact !== null && <p>{words(fact)}</p>}
      </details>
    </section>
  );
}

type FailureId = {
  [Id in UseCaseId]: `useCases.${Id}.fails.${(typeof USE_CASES)[Id]['failures'][number]}`;
}[UseCaseId];

const failureId = (id: UseCaseId, failure: 1 | 2 | 3) =>
  `useCases.${id}.fails.${failure}` as FailureId;

const trialsOf = (id: UseCaseId) =>
  Object.entries<Stage>(USE_CASES[id].trials).map(
    ([name, stage]) => [`${id}.${name}` as TrialId, stage] as const,
  );

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

/** Opens a stage in place of the present run, and leaves the list. */
function useStage() {
  const player = usePlayer();
  const close = usePage((page) => page.open);
  const say = usePage((page) => page.say);
  return ({ scenario, architecture }: Stage) => {
    const found = SCENARIOS.find(({ name }) => name === scenario);
    if (found === undefined) throw new Error(`There is no scenario "${scenario}".`);
    openReadyMade(player, found);
    if (found.document.architecture !== architecture)
      player.send({ type: 'architecture', id: architecture });
    close(null);
    say(words('useCases.opened'));
  };
}

function Numbers({ of }: { readonly of: readonly FieldPath[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words('useCases.number')}</th>
          <th scope="col">{words('useCases.value')}</th>
          <th scope="col">{words('useCases.source')}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.filter(({ path }) => of.includes(path)).map((field) => (
          <tr key={field.path}>
            <th scope="row">{fields(`fields.${field.path}`)}</th>
            <td>{valueInWords(field, field.realistic)}</td>
            <td>{fields(`fields.${field.path}.source`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
