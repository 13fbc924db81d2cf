import { useEffect, useRef, useState } from 'react';
import words from '../../../messages/en/panel/log';
import architectures from '../../../messages/en/stage/architectures';
import { usePage, useRun } from '../../../state/hooks';
import { LOG_MAX, type Sentence } from '../../../timeline/view';
import { useForAWhile } from '../../../ui/useForAWhile';
import { chosen, type KindId, kindsOf, lineOf } from './chosen';
import './log.css';

/** Every sentence of the run, newest first, or those that somebody looks for. */
export function Log() {
  const log = useRun((run) => run.log);
  const architecture = useRun((run) => run.system.architecture);
  const kinds = kindsOf(useRun((run) => run.system.keeps));
  const [kind, setKind] = useState<KindId>('all');
  const [query, setQuery] = useState('');
  useSaidOnceTyped([kind, query].join(' '), () =>
    countWords(chosen(log, kind, query).length, log.length),
  );
  if (log.length === 0) return <p className="quiet">{words('log.nothing')}</p>;
  const shown = chosen(log, kind, query);
  const count = countWords(shown.length, log.length);
  return (
    <>
      <div className="log-choice">
        <input
          type="search"
          className="search-field"
          aria-label={words('log.search')}
          placeholder={words('log.search')}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <select
          className="button"
          aria-label={words('log.show')}
          value={kind}
          onChange={(event) => setKind(event.target.value as KindId)}
        >
          <option value="all">{words('log.of.all')}</option>
          {kinds.map((one) => (
            <option key={one.id} value={one.id}>
              {words(`log.of.${one.id}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="quiet log-about">
        {count} {words('log.whose', { title: architectures(`architectures.${architecture}`) })}{' '}
        {log.length >= LOG_MAX && <>{words('log.latest', { count: LOG_MAX })} </>}
        <CopyLog sentences={shown} />
      </p>
      <ol className="log" reversed>
        {[...shown].reverse().map((sentence) => (
          <li key={sentence.id} className={`tone-${sentence.tone}`}>
            <span className="log-time">{words('log.at', { us: sentence.atUs })}</span>
            <span>
              {sentence.text}
              {sentence.detail && <small>{sentence.detail}</small>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Longer than between two keys. */
const TYPED_MS = 700;

/** Says how much is found once the choice stands still, and not whenever the run adds a sentence. */
function useSaidOnceTyped(choice: string, words: () => string): void {
  const say = usePage((page) => page.say);
  const first = useRef(choice);
  const latest = useRef(words);
  latest.current = words;
  useEffect(() => {
    if (choice === first.current) return;
    first.current = '';
    const timer = setTimeout(() => say(latest.current()), TYPED_MS);
    return () => clearTimeout(timer);
  }, [say, choice]);
}

function countWords(shown: number, all: number): string {
  return shown === all ? words('log.all', { all }) : words('log.some', { shown, all });
}

type Outcome = 'copy' | 'copied' | 'failed';

/** Takes what is shown elsewhere, oldest first, a line each. */
function CopyLog({ sentences }: { sentences: readonly Sentence[] }) {
  const [outcome, setOutcome] = useForAWhile<Outcome>('copy');
  const say = usePage((page) => page.say);
  if (sentences.length === 0) return null;
  const tell = (told: Outcome) => {
    setOutcome(told);
    say(words('log.told', { text: words(`log.${told}`) }));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${sentences.map(lineOf).join('\n')}\n`);
      tell('copied');
    } catch {
      tell('failed');
    }
  };
  return (
    <button type="button" className="button-link" onClick={() => void copy()}>
      {words(`log.${outcome}`)}
    </button>
  );
}
