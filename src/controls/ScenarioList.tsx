import { useId } from 'react';
import { ARCHITECTURES } from '../engine';
import words from '../messages/en/controls/scenarios';
import architectures from '../messages/en/stage/architectures';
import { type ReadyMade, SCENARIOS } from '../scenarios';
import { SCENARIO_GROUPS, type ScenarioGroup } from '../scenarios/groups';
import { usePlayer, useRun } from '../state/hooks';
import { openReadyMade } from '../state/opening/openScenario';

/** The ready-made scenarios in which every word of a query occurs, under the headings of their groups. */
export function ScenarioList({ query }: { query: string }) {
  const found = SCENARIOS.filter((scenario) => matches(scenario, query));
  if (found.length === 0) {
    return (
      <p className="quiet" role="status">
        {words('scenarios.none', { query: query.trim() })}
      </p>
    );
  }
  return (
    <div className="scenario-groups">
      {SCENARIO_GROUPS.map((group) => {
        const members = found.filter((scenario) => scenario.group === group);
        return members.length > 0 && <Group key={group} title={titleOf(group)} members={members} />;
      })}
    </div>
  );
}

/** Whether a scenario is found by a query: by its name, its sentence, its group or other words for it. */
function matches(scenario: ReadyMade, query: string): boolean {
  const { name, group, document } = scenario;
  const text = [
    document.name,
    document.description,
    titleOf(group),
    words(`scenarios.${name}.also`),
    architectureOf(scenario),
  ]
    .join(' ')
    .toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const titleOf = (group: ScenarioGroup): string => words(`scenarios.group.${group}`);

function Group({ title, members }: { title: string; members: readonly ReadyMade[] }) {
  return (
    <section className="scenario-group">
      <h3>{title}</h3>
      <ul className="scenarios">
        {members.map((scenario) => (
          <Choice key={scenario.name} scenario={scenario} />
        ))}
      </ul>
    </section>
  );
}

function Choice({ scenario }: { scenario: ReadyMade }) {
  const isOpen = useRun((run) => run.scenario.name === scenario.document.name);
  const player = usePlayer();
  const id = useId();
  const { lastsS, document } = scenario;
  const isSlow = document.world !== 'realistic';
  return (
    <li>
      <button
        type="button"
        className="scenario"
        aria-labelledby={id}
        aria-describedby={`${id}-about`}
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => openReadyMade(player, scenario)}
      >
        <strong id={id}>{document.name}</strong>
        <span id={`${id}-about`}>
          {document.description}{' '}
          <small>
            {words('scenarios.takes', {
              architecture: architectureOf(scenario),
              seconds: lastsS,
              isSlow,
            })}
          </small>
        </span>
      </button>
    </li>
  );
}

function architectureOf({ document }: ReadyMade): string {
  const architecture = ARCHITECTURES.find(({ id }) => id === document.architecture);
  return architecture === undefined ? '' : architectures(`architectures.${architecture.id}`);
}
