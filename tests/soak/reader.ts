/** The built reader in processes of its own: the engine that one calls, and the command line. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Answer, Argument, EngineMethod, ReaderEvent } from '../../src/shared/contract/contract.ts';
import { connect } from '../../src/shared/contract/rpc.ts';
import { valueOf } from '../../src/shared/result.ts';
import type { Result } from '../../src/shared/result.ts';

const root = resolve(import.meta.dirname, '../..');
/** Longer than anything the reader may take; what takes longer hangs. */
const PATIENCE_MS = 120_000;
/** As the window does, which asks again by itself for what is not ready yet. */
const AGAIN_MS = 100;

export interface RunningEngine {
  /** Ask, and take a failure as a value. */
  readonly ask: <M extends EngineMethod>(method: M, argument: Argument<M>) => Promise<Result<Answer<M>>>;
  /** Ask for what must be had. Throws the reader's own sentence. */
  readonly call: <M extends EngineMethod>(method: M, argument: Argument<M>) => Promise<Answer<M>>;
  /** What it told without being asked, in order. */
  readonly events: readonly ReaderEvent[];
  /** What it wrote to standard error: defects of its own. */
  readonly complaints: () => string;
  /** End it as a power cut would; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
}

/** Start the built engine on a data folder. */
export function startReader(data: string, version = '0.0.0-soak'): RunningEngine {
  return startedAs([process.execPath, ...wordsOf(data, version)]);
}

/** Of `ulimit -f` in a shell. */
const LIMIT_UNIT_BYTES = 512;

/** The same; of a file that grows beyond so many bytes the system takes a part, and refuses the rest. */
export function startReaderWithin(data: string, largestFile: number): RunningEngine {
  const limited = `ulimit -f ${Math.floor(largestFile / LIMIT_UNIT_BYTES)}; exec "$0" "$@"`;
  return startedAs(['/bin/sh', '-c', limited, process.execPath, ...wordsOf(data, '0.0.0-soak')]);
}

function wordsOf(data: string, version: string): readonly string[] {
  return [
    join(import.meta.dirname, 'engine-child.ts'),
    join(root, 'out/main/engine.js'),
    data,
    join(root, 'resources/reports'),
    version,
  ];
}

function startedAs([program = '', ...words]: readonly string[]): RunningEngine {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const events: ReaderEvent[] = [];
  let complaints = '';
  child.stderr?.on('data', (text) => (complaints += String(text)));
  const client = connect<EngineMethod>(
    {
      postMessage: (message) => child.send(message as object, () => undefined),
      on: (_, listener) => child.on('message', listener),
    },
    { onEvent: (event) => events.push(event), onDefect: (what) => (complaints += `${what}\n`) },
  );
  const gone = new Promise<void>((done) => {
    child.once('exit', (code, signal) => {
      client.close({
        code: 'engine-stopped',
        message: `The engine's process ended (${signal ?? code}): ${complaints}`,
      });
      done();
    });
  });

  async function ask<M extends EngineMethod>(method: M, argument: Argument<M>): Promise<Result<Answer<M>>> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = globalThis.setTimeout(() => reject(new Error(`${method} was not answered`)), PATIENCE_MS);
    });
    try {
      return await Promise.race([client.call(method, argument), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    ...askingAgain(ask),
    events,
    complaints: () => complaints,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What was answered with "not yet" is asked again, as long as anything may take. */
export function askingAgain(once: RunningEngine['ask']): Pick<RunningEngine, 'ask' | 'call'> {
  const ask: RunningEngine['ask'] = async (method, argument) => {
    const began = performance.now();
    for (;;) {
      const answer = await once(method, argument);
      const isLater = !answer.ok && answer.error.code === 'not-yet';
      if (!isLater || performance.now() - began > PATIENCE_MS) return answer;
      await setTimeout(AGAIN_MS);
    }
  };
  return { ask, call: async (method, argument) => valueOf(await ask(method, argument)) };
}

export interface CommandOutcome {
  readonly status: number | null;
  readonly signal: string | null;
  readonly output: string;
  readonly complaints: readonly string[];
  readonly ms: number;
}

/** Run a command of the built command line to its end; `environment` is added to this process's own. */
export function runCommand(words: readonly string[], environment = {}): Promise<CommandOutcome> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    timeout: PATIENCE_MS * 5,
    killSignal: 'SIGKILL',
  });
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  return new Promise((done) => {
    child.once('close', (status, signal) =>
      done({
        status,
        signal,
        output,
        complaints: complaints.split('\n').filter((line) => line !== ''),
        ms: performance.now() - began,
      }),
    );
  });
}
