/** Everything of one window that lives outside React. It knows no feature: each brings its own (`service.ts`). */
import type { ReaderBridge } from '../../shared/contract/contract.ts';
import { createAnswerCache } from './answers.ts';
import type { Services } from './service.ts';

export function createServices(bridge: ReaderBridge): Services {
  const services: Services = {
    bridge,
    answers: createAnswerCache(bridge),
    get: (service) => service.of(services),
  };
  return services;
}
