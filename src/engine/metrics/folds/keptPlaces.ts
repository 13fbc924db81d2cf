import { Row, SharedRows } from '../../kernel/sharedRows';
import { PERSON_KEY } from '../../trace/events';

const NONE: readonly number[] = [];

/** The places where one session is kept. Most are in one: that is a number, and there is no list of others. */
class Places extends Row<readonly number[] | undefined> {
  static readonly COLUMNS = 1;

  get foremost(): number {
    return this.read(0);
  }
  set foremost(place: number) {
    this.write(0, place);
  }

  get others(): readonly number[] {
    return this.thing ?? NONE;
  }
  set others(places: readonly number[]) {
    if (places.length > 0 || this.others.length > 0) this.thing = places;
  }

  has(place: number): boolean {
    return this.foremost === place || this.others.includes(place);
  }
}

const newRows = () =>
  new SharedRows<Places, readonly number[] | undefined>(
    Places.COLUMNS,
    (...at) => new Places(...at),
  );

/** Which session is kept where. Copies share what neither changes: an old crowd keeps hundreds of thousands. */
export class KeptPlaces {
  readonly #sessions = newRows();
  /** Carts that are kept by person. */
  readonly #carts = newRows();

  /** Returns whether it was not kept there before. */
  add(session: number, place: number): boolean {
    const [rows, number] = this.#find(session);
    const kept = rows.get(number);
    if (kept === undefined) rows.add(number).foremost = place;
    else if (kept.has(place)) return false;
    else (rows.toChange(number) as Places).others = [...kept.others, place];
    return true;
  }

  /** Returns whether it was kept there. */
  delete(session: number, place: number): boolean {
    const [rows, number] = this.#find(session);
    const kept = rows.get(number);
    if (kept?.has(place) !== true) return false;
    const [foremost, ...others] = [kept.foremost, ...kept.others].filter((one) => one !== place);
    if (foremost === undefined) return rows.delete(number);
    Object.assign(rows.toChange(number) as Places, { foremost, others });
    return true;
  }

  copyTo(target: KeptPlaces): void {
    this.#sessions.copyTo(target.#sessions);
    this.#carts.copyTo(target.#carts);
  }

  #find(session: number) {
    const isCart = session >= PERSON_KEY;
    return [
      isCart ? this.#carts : this.#sessions,
      isCart ? session - PERSON_KEY : session,
    ] as const;
  }
}
