import type { KeyboardEvent, ReactNode } from 'react';
import { Roving } from './Roving';

interface Props {
  readonly label: string;
  readonly className: string;
  readonly id?: string | undefined;
  readonly children: ReactNode;
  /** Keys that the toolbar itself has no use for. */
  onKeyDown?(event: KeyboardEvent<HTMLDivElement>): void;
}

/** A named row of controls with one tab stop. */
export const Toolbar = ({ label, ...rest }: Props) => (
  <Roving role="toolbar" aria-label={label} tabIndex={-1} {...rest} />
);
