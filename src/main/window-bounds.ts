/** Where the window stood, checked before it is believed: a display may be gone, a file may be damaged. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is kept: the bounds of the window when it is neither maximised nor full screen. */
export interface WindowState extends Rectangle {
  readonly maximized: boolean;
}

export const SMALLEST = { width: 600, height: 480 };
const USUAL = { width: 1440, height: 900 };
/** This much of the window must be on a display for its title bar to be within reach. */
const VISIBLE = { width: 200, height: 100 };

/** No display reaches further. */
const FURTHEST = 100_000;

/**
 * The window's first bounds: as saved where they fit a display, else the usual size in the middle of the
 * first display.
 *
 * @param saved content of the saved file, unchecked
 * @param workAreas of the displays, the primary one first
 */
export function initialState(saved: unknown, workAreas: readonly Rectangle[]): WindowState {
  const state = isState(saved) ? saved : null;
  const [primary = { x: 0, y: 0, ...USUAL }] = workAreas;
  const display = state === null ? undefined : workAreas.find((area) => isWithinReach(state, area));
  if (state === null || display === undefined) return centered(primary);
  const { width, height } = state;
  return {
    ...state,
    width: clamp(width, SMALLEST.width, display.width),
    height: clamp(height, SMALLEST.height, display.height),
  };
}

/** What a maximised window fills, nearly: the display that it stands on, or the first. */
export function maximizedBounds(state: Rectangle, workAreas: readonly Rectangle[]): Rectangle {
  return workAreas.find((area) => isWithinReach(state, area)) ?? workAreas[0] ?? state;
}

/** By hand: the window waits for it, and would wait for a library of checks to be loaded. */
function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  if (!('x' in value && 'y' in value && 'width' in value && 'height' in value && 'maximized' in value))
    return false;
  const { x, y, width, height, maximized, ...others } = value;
  return (
    [x, y].every((place) => isWhole(place, -FURTHEST)) &&
    [width, height].every((length) => isWhole(length, 1)) &&
    typeof maximized === 'boolean' &&
    Object.keys(others).length === 0
  );
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= FURTHEST;
}

function isWithinReach(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const height = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return width >= VISIBLE.width && height >= VISIBLE.height && window.y >= area.y;
}

function centered(area: Rectangle): WindowState {
  const width = clamp(USUAL.width, SMALLEST.width, area.width);
  const height = clamp(USUAL.height, SMALLEST.height, area.height);
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
    maximized: false,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
