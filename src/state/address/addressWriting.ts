import type { Scenario } from '../../engine';
import { type Address, RULES, type Ruled, TIMES } from './address';

/** What an address can say, in its words. */
export type AddressParameters = { readonly [Name in keyof Address]: Address[Name] | undefined };

/** The query that says this, in the order in which everybody is told of parameters; empty where there is nothing to say. */
export function writeAddress(said: AddressParameters): string {
  const { settings = {}, ...ruled } = said;
  const named = (Object.keys(RULES) as Array<keyof Ruled>).flatMap((name) => {
    const { [name]: value } = ruled;
    return value === undefined ? [] : [[name, textOf(name, value)] as const];
  });
  const all = [...named, ...Object.entries(settings)];
  const query = all.map(([name, text]) => `${name}=${encoded(text)}`).join('&');
  return query === '' ? '' : `?${query}`;
}

/** What a query may have as it is stays so: "compare=balancer.fall:2,10". */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

function textOf(name: keyof Ruled, value: NonNullable<Ruled[keyof Ruled]>): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return name === 'time' ? TIMES[value as Scenario['world']] : String(value);
}
