import { service } from '../services/service.ts';

/** What the reader says of itself: asked for when somebody wants to know, and always the same. */
export const aboutService = service(({ answers }) => ({
  info: answers.to('host.info', { most: 1, outlivesChanges: true }),
  licences: answers.to('host.licences', { most: 1, outlivesChanges: true }),
}));
