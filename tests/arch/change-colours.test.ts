/** The colours of the change states, measured for the eyes that read them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TOKENS = readFileSync('src/renderer/style/tokens.css', 'utf8');
type Theme = 'light' | 'dark';
type Colour = readonly [red: number, green: number, blue: number];

/** Linear light, 0 to 1. */
function colour(name: string, theme: Theme): Colour {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(TOKENS);
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`no colour ${name}`);
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const EYES = {
  'all cones': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'no red': [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  'no green': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  'no blue': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function seen([red, green, blue]: Colour, eyes: readonly number[]): Colour {
  const row = (at: number): number =>
    Math.min(
      1,
      Math.max(0, (eyes[at] ?? 0) * red + (eyes[at + 1] ?? 0) * green + (eyes[at + 2] ?? 0) * blue),
    );
  return [row(0), row(3), row(6)];
}

/** CIE 1976 L*a*b*, white point D65. */
function lab([red, green, blue]: Colour): Colour {
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(luminance([red, green, blue]));
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function distance(one: Colour, other: Colour): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const STATES = ['state-added', 'state-removed', 'state-moved', 'state-changed'];
const THEMES = ['light', 'dark'] as const;

describe.each(THEMES)('the colours of changes, %s', (theme) => {
  it.each(Object.entries(EYES))('are told apart by eyes with %s', (_, eyes) => {
    const inks = STATES.map((name) => seen(colour(name, theme), eyes));
    for (const [index, ink] of inks.entries())
      for (const other of inks.slice(index + 1)) expect(distance(ink, other)).toBeGreaterThan(18);
    const [added, removed, paper] = ['state-added-wash', 'state-removed-wash', 'paper'].map((name) =>
      seen(colour(name, theme), eyes),
    );
    if (added === undefined || removed === undefined || paper === undefined) throw new Error('no colour');
    expect(distance(added, removed)).toBeGreaterThan(9);
    expect(distance(added, paper)).toBeGreaterThan(7);
    expect(distance(removed, paper)).toBeGreaterThan(7);
  });

  it('are read on paper and on their tint', () => {
    const paper = colour('paper', theme);
    for (const name of STATES) expect(contrast(colour(name, theme), paper)).toBeGreaterThan(4.5);
    for (const name of ['state-added-wash', 'state-removed-wash'])
      for (const ink of ['ink', 'ink-quiet', 'accent'])
        expect(contrast(colour(ink, theme), colour(name, theme))).toBeGreaterThan(4.5);
  });
});
