import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import words from '../messages/en/controls/scenarios';
import { problemInWords } from '../messages/problems';
import { usePage, usePlayer } from '../state/hooks';
import { openFile } from '../state/opening/openScenario';
import type { Rejection } from '../state/page';
import { Dialog } from '../ui/Dialog';
import { moveInList } from '../ui/listKeys';
import { Marked } from '../ui/Marked';
import { ScenarioList } from './ScenarioList';

/** Chooses a ready-made scenario, brings one in a file, or keeps the run in one. */
export function ScenarioDialog({ onClose }: { onClose(): void }) {
  const player = usePlayer();
  const rejection = usePage((page) => page.rejection);
  const [query, setQuery] = useState('');
  const search = useSearchFocus();
  return (
    <Dialog title={words('scenarios.title')} wide onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the field and the buttons within. */}
      <div className="scenario-choice" onKeyDown={(event) => moveThroughList(event, query)}>
        {rejection && <Problems rejection={rejection} />}
        <div className="files">
          <label className="scenario-search">
            <span className="vh">{words('scenarios.searchBy')}</span>
            <input
              ref={search}
              type="search"
              className="search-field"
              autoComplete="off"
              placeholder={words('scenarios.search')}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </label>
          <label className="button file">
            {words('scenarios.open')}
            <input
              type="file"
              className="vh"
              accept=".json,application/json"
              onChange={(event) => {
                const file = event.target.files?.[0];
                // The same file, corrected, can be chosen again.
                event.target.value = '';
                if (file) void openFile(player, file);
              }}
            />
          </label>
          <button type="button" className="button" onClick={() => player.send({ type: 'save' })}>
            {words('scenarios.save')}
          </button>
        </div>
        <ScenarioList query={query} />
        <p className="quiet">
          <Marked
            text={words('scenarios.about')}
            tags={{ schema: (text) => <a href="./scenario.schema.json">{text}</a> }}
          />
        </p>
      </div>
    </Dialog>
  );
}

/** Whoever has keys can type at once; on touch a keyboard would cover the list. */
function useSearchFocus() {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) search.current?.focus();
  }, []);
  return search;
}

/** Up and down lead from the search field through all scenarios; Enter in the field opens the first that is found. */
function moveThroughList(event: KeyboardEvent<HTMLElement>, query: string): void {
  const target = event.target as HTMLElement;
  const list = [...event.currentTarget.querySelectorAll<HTMLElement>('.scenario')];
  if (target.matches('.search-field')) {
    // Enter may also accept what is being composed of several keys.
    const isChosen = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (isChosen && query.trim() !== '') list[0]?.click();
    if (event.key === 'ArrowDown') focusOn(list[0], event);
    return;
  }
  const index = list.indexOf(target);
  if (index < 0) return;
  const next = moveInList(event.key, index, list.length, 'vertical');
  if (next === null) return;
  const isAbove = event.key === 'ArrowUp' && index === 0;
  focusOn(isAbove ? event.currentTarget.querySelector('.search-field') : list[next], event);
}

function focusOn(element: HTMLElement | null | undefined, event: KeyboardEvent): void {
  event.preventDefault();
  element?.focus();
}

function Problems({ rejection }: { rejection: Rejection }) {
  const title = useId();
  return (
    <section className="problems" aria-labelledby={title}>
      <h3 id={title}>{words('scenarios.rejected', { file: rejection.file })}</h3>
      <p>{words('scenarios.unchanged')}</p>
      <ul>
        {rejection.problems.map(problemInWords).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
