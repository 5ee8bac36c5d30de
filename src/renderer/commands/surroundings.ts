import type { Surroundings } from '../../shared/commands/commands.ts';

/** Where this page runs: the desktop form has an address of its own, every other is a browser's. */
export const HERE: Surroundings = {
  mac: navigator.userAgent.includes('Mac'),
  form: location.protocol === 'reader:' ? 'desktop' : 'served',
};
