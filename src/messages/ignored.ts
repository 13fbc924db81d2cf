import words from './en/settings/ignored';
import { type Problem, problemInWords } from './problems';
import type { MessageOf } from './room';

/** What may stand in an address for a setting. */
export type AllowedInAddress = Extract<
  MessageOf<typeof words>,
  {
    readonly id:
      | 'ignored.flag'
      | 'ignored.choice'
      | 'ignored.number'
      | 'ignored.range'
      | 'ignored.shared'
      | 'ignored.lesson'
      | 'ignored.challenge'
      | 'ignored.lanes'
      | 'ignored.compare';
  }
>;

/** A part of an address that was ignored: "servers.count=many", or empty for all of it, and why. */
export type Ignored = { readonly asked: string } & (
  | { readonly why: 'value'; readonly allowed: AllowedInAddress }
  /** There is no such parameter. */
  | { readonly why: 'parameter'; readonly known: string }
  /** There is no such setting in the group, or no such group. */
  | { readonly why: 'unknown'; readonly group: string; readonly known: string }
  | { readonly why: 'unknownGroup'; readonly known: string }
  /** What a link carries is no run: `spec/link` says why. */
  | { readonly why: 'link'; readonly fault: 'damaged' | 'newer' | 'large' }
  | { readonly why: 'problem'; readonly problem: Problem }
);

/** What was ignored and why, in a line. */
export function ignoredInWords(ignored: Ignored): string {
  const { asked } = ignored;
  switch (ignored.why) {
    case 'value':
      return words('ignored.value', { asked, allowed: ignored.allowed });
    case 'parameter':
      return words('ignored.parameter', { asked, known: ignored.known });
    case 'unknown':
      return words('ignored.unknown', { asked, group: ignored.group, known: ignored.known });
    case 'unknownGroup':
      return words('ignored.unknownGroup', { asked, known: ignored.known });
    case 'link':
      return words(`ignored.${ignored.fault}`);
    case 'problem': {
      const why = problemInWords(ignored.problem);
      return asked === '' ? why : words('ignored.because', { asked, why });
    }
  }
}
