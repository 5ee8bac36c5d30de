/** A bridge on which nobody hears that an answer is not ready yet: whoever asked goes on waiting. */
import type { ReaderBridge } from '../../shared/contract/contract.ts';

/** The engine itself waits for two seconds before it says so; this only keeps an engine that says it at once from being flooded. */
const AGAIN_MS = 250;

/** The same bridge; a call that failed with `not-yet` is made again until it comes to something else. */
export function askingAgain(bridge: ReaderBridge): ReaderBridge {
  const call: ReaderBridge['call'] = async (method, argument) => {
    for (;;) {
      const result = await bridge.call(method, argument);
      if (result.ok || result.error.code !== 'not-yet') return result;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  };
  return { ...bridge, call };
}
