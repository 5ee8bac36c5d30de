import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { interruptsOf } from '../../../src/cli/support/interrupts.ts';

class Ended extends Error {}

function started() {
  const process = new EventEmitter() as EventEmitter & Pick<NodeJS.Process, 'exit'>;
  const exits: unknown[] = [];
  process.exit = (status) => {
    exits.push(status);
    throw new Ended();
  };
  const interrupts = interruptsOf(process as unknown as Pick<NodeJS.Process, 'on' | 'exit'>);
  const send = (signal: string): void => {
    try {
      process.emit(signal);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
    }
  };
  return { interrupts, exits, send };
}

describe('an interruption', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends what cannot be stopped at once: %s with %d', (signal, status) => {
    const { exits, send, interrupts } = started();
    send(signal);
    expect(exits).toEqual([status]);
    expect(interrupts.status()).toBeNull();
  });

  it('has what can be stopped stopped, and ends at once where it comes again', () => {
    const { exits, send, interrupts } = started();
    let stopped = 0;
    interrupts.whenInterrupted(() => (stopped += 1));
    send('SIGINT');
    expect([stopped, exits, interrupts.status()]).toEqual([1, [], 130]);
    send('SIGTERM');
    expect([stopped, exits]).toEqual([1, [143]]);
  });
});
