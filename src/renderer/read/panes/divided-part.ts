/** How the room of two neighbouring panes is shared while the line between them is moved. Pure. */
import { LEAST_PART } from '../../state/arrangement.ts';

/** No pane is narrower, in rem: four stand side by side in 1024 pixels once the library is put away. */
export const LEAST_WIDTH = 15.5;

/** The room of two neighbours, in CSS pixels. */
export interface Room {
  readonly left: number;
  readonly middle: number;
  readonly right: number;
  /** Neither becomes narrower. */
  readonly least: number;
}

/** The left one's part of the room if the line stood at `at`; where there is no room for two, each has half. */
export function partAt({ left, right, least }: Room, at: number): number {
  const room = right - left;
  if (room <= 2 * least) return 0.5;
  const smallest = Math.max(LEAST_PART, least / room);
  return Math.max(smallest, Math.min((at - left) / room, 1 - smallest));
}

/** So much a key moves the line, in CSS pixels. */
const STEP = 24;

/** The left one's part after a key; `null` where the key means nothing here. */
export function partByKey(room: Room, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
      return partAt(room, room.middle - STEP);
    case 'ArrowRight':
      return partAt(room, room.middle + STEP);
    case 'Home':
      return partAt(room, room.left);
    case 'End':
      return partAt(room, room.right);
    case 'Enter':
      return 0.5;
    default:
      return null;
  }
}
