import words from '../messages/en/panel/strip';
import { Menu } from '../ui/Menu';
import type { Spot } from './stripMarks';

interface Props {
  readonly anchor: HTMLElement;
  readonly spot: Spot;
  onGo(atUs: number): void;
  onClose(): void;
}

/** What stands close together, one below the other: each leads to its instant. */
export const SpotMenu = ({ anchor, spot, onGo, onClose }: Props) => (
  <Menu
    label={spot.said}
    anchor={anchor}
    items={spot.marks.map(({ atUs, label }, index) => ({
      id: `${index}`,
      label: words('strip.event', { us: atUs, what: label }),
      run: () => onGo(atUs),
    }))}
    onClose={onClose}
  />
);
