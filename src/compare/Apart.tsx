import { useEffect, useId, useMemo, useRef } from 'react';
import words from '../messages/en/views/compare';
import { apartMarks, type Compared } from '../state/comparing';
import { usePlayer } from '../state/hooks';
import { type ApartGroup, apartGroups, marksOf } from './apartWords';

/** What came out differently, for whom, and when first: in sentences, and on the strip of time. */
export function Apart({ compared }: { readonly compared: Compared }) {
  const title = useId();
  const { apart } = compared;
  return (
    <section className="compare-apart" aria-labelledby={title}>
      <h3 id={title} className="vh">
        {words('compare.apartTitle')}
      </h3>
      {apart === null ? (
        <p>{words('compare.otherPeople', { count: compared.lanes.length })}</p>
      ) : (
        <Sentences compared={compared} />
      )}
    </section>
  );
}

/** The first so many are seen, and what else there is by whoever asks: the stages need the room. */
const SEEN_MAX = 2;

function Sentences({ compared }: { readonly compared: Compared }) {
  const { apart, wholeApart, lanes } = compared;
  const groups = useMemo(
    () => (apart === null ? [] : apartGroups(compared, apart)),
    [compared, apart],
  );
  useMarks(wholeApart);
  useTold(groups);
  if (apart === null) return null;
  const isCrowd = lanes.some(({ system }) => system.crowd);
  const keeps = lanes[0]?.system.keeps ?? 'cart';
  const more = apart.count - apart.people.length;
  return (
    <>
      {groups.length === 0 && <p>{words('compare.none', { keeps, count: lanes.length })}</p>}
      {isCrowd && groups.length > 0 && <p>{words('compare.count', { count: apart.count })}</p>}
      <Differences groups={groups.slice(0, SEEN_MAX)} />
      {groups.length > SEEN_MAX && (
        <details>
          <summary>{words('compare.others', { count: groups.length - SEEN_MAX })}</summary>
          <Differences groups={groups.slice(SEEN_MAX)} />
        </details>
      )}
      {!isCrowd && more > 0 && <p>{words('compare.more', { count: more })}</p>}
      {apart.sinceUs > 0 && <p>{words('compare.since', { us: apart.sinceUs })}</p>}
    </>
  );
}

function Differences({ groups }: { readonly groups: readonly ApartGroup[] }) {
  const player = usePlayer();
  return (
    <ul>
      {groups.map(({ atUs, people, text }) => (
        <li key={`${atUs} ${people[0]}`}>
          {text}{' '}
          <button
            type="button"
            className="button-link"
            onClick={() => player.send({ type: 'goTo', atUs })}
          >
            {words('compare.goTo', { us: atUs })}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Puts the first differences on the strip of time, for as long as they are compared. */
function useMarks(apart: Compared['wholeApart']): void {
  const player = usePlayer();
  useEffect(
    () => player.part(apartMarks).setState(apart === null ? [] : marksOf(apart), true),
    [player, apart],
  );
  useEffect(() => () => player.part(apartMarks).setState([], true), [player]);
}

/** What has just come out differently is said to screen readers, as news: once for everybody. */
function useTold(groups: readonly ApartGroup[]): void {
  const player = usePlayer();
  const told = useRef(keysOf(groups));
  useEffect(() => {
    const isNew = (group: ApartGroup) => [...keysOf([group])].some((key) => !told.current.has(key));
    const news = groups.filter(isNew);
    told.current = keysOf(groups);
    if (news.length > 0) player.page.getState().say(news.map(({ text }) => text).join(' '), true);
  }, [player, groups]);
}

/** People, and when it was so first: what is said of them may be put otherwise later. */
const keysOf = (groups: readonly ApartGroup[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ atUs, people }) => people.map((person) => `${person} ${atUs}`)));
