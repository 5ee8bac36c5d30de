/** Everything of one window that lives outside React. It knows no feature: each brings its own (`service.ts`). */
import type { ReaderBridge } from '../../shared/contract/contract.ts';
import { createAnswerCache } from './answers.ts';
import { askingAgain } from './asking-again.ts';
import type { Services } from './service.ts';

export function createServices(given: ReaderBridge): Services {
  const bridge = askingAgain(given);
  const services: Services = {
    bridge,
    answers: createAnswerCache(bridge),
    get: (service) => service.of(services),
  };
  return services;
}
