import { DEFAULT_PREFERENCES } from '../../shared/contract/contract.ts';
import type { Preferences } from '../../shared/contract/contract.ts';

/**
 * Say on the page's root how its user likes to read, from where every style sheet has it: `style/tokens.css` for
 * sizes and colours, `style/base.css` for motion. What is as it is by itself is not said at all.
 */
export function showPreferences(root: HTMLElement, preferences: Preferences): void {
  const { textSize, lineLength, leading, theme, motion } = preferences;
  say(root, '--text-scale', textSize / 100, DEFAULT_PREFERENCES.textSize / 100);
  say(root, '--line-length', lineLength, DEFAULT_PREFERENCES.lineLength);
  say(root, '--leading', leading / 100, DEFAULT_PREFERENCES.leading / 100);
  mark(root, 'data-theme', theme);
  mark(root, 'data-motion', motion);
}

function say(root: HTMLElement, name: string, value: number, usual: number): void {
  if (value === usual) root.style.removeProperty(name);
  else root.style.setProperty(name, String(value));
}

function mark(root: HTMLElement, name: string, value: string): void {
  if (value === 'system') root.removeAttribute(name);
  else root.setAttribute(name, value);
}
