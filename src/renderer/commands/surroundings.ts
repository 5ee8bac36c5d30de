import type { Surroundings } from '../../shared/commands/commands.ts';

/**
 * Where this page runs: a browser has it from the loopback server; the window from an address of its own, or from its
 * file where a launcher came too late for that (`main/launch.ts`).
 */
export const HERE: Surroundings = {
  mac: navigator.userAgent.includes('Mac'),
  form: /^https?:$/.test(location.protocol) ? 'served' : 'desktop',
};
