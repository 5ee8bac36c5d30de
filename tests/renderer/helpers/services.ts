/** A service as the window makes it, with a bridge that has no engine behind it. */
import type { Service } from '../../../src/renderer/services/service.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import type { ReaderBridge } from '../../../src/shared/contract/contract.ts';

export function made<T>(service: Service<T>, bridge: ReaderBridge): T {
  return createServices(bridge).get(service);
}
