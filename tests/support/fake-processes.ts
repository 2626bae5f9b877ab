/** Child processes by script: a function plays every command. */
import { LockstepError } from '../../src/errors.js';
import type { ProcessRequest, Processes, ProcessResult } from '../../src/ports/processes.js';

/** What a command does; absent = it ends well and says nothing. */
export interface Played {
  readonly code?: number;
  readonly signal?: string;
  readonly lines?: readonly string[];
  readonly timedOut?: boolean;
  readonly cancelled?: boolean;
}

export type Player = (request: ProcessRequest) => Played | undefined | Promise<Played | undefined>;

export interface FakeProcesses extends Processes {
  /** Every request that was run, in order. */
  readonly requests: ProcessRequest[];
  /** The same as text: `npm ci --ignore-scripts`. */
  readonly commands: string[];
  /** Replaces what plays the commands. */
  play(player: Player): void;
  /** Tool → version line; a tool that is not here is not on PATH. `run` asks only for names of `missing`. */
  readonly versions: Map<string, string>;
  /** Tools whose start fails with `tool-missing`. */
  readonly missing: Set<string>;
}

export function fakeProcesses(): FakeProcesses {
  const requests: ProcessRequest[] = [];
  const commands: string[] = [];
  const missing = new Set<string>();
  const versions = new Map([
    ['node', 'v24.0.0'],
    ['npm', '11.0.0'],
    ['python3', 'Python 3.12.0'],
    ['cargo', 'cargo 1.90.0'],
    ['rustc', 'rustc 1.90.0'],
    ['go', 'go version go1.25 linux/amd64'],
    ['make', 'GNU Make 4.4'],
  ]);
  let player: Player = () => undefined;
  return {
    requests,
    commands,
    versions,
    missing,
    play: (next) => {
      player = next;
    },
    async run(request) {
      const tool = request.argv[0] ?? '';
      if (missing.has(tool)) {
        throw new LockstepError('tool-missing', { message: `${tool} is not on PATH` });
      }
      requests.push(request);
      commands.push(request.argv.join(' '));
      return resultOf(request, await player(request));
    },
    which: (tool) => (versions.has(tool) && !missing.has(tool) ? `/usr/bin/${tool}` : null),
    versionOf: (tool) => Promise.resolve(missing.has(tool) ? null : (versions.get(tool) ?? null)),
  };
}

function resultOf(request: ProcessRequest, played: Played = {}): ProcessResult {
  for (const line of played.lines ?? []) request.onLine(line);
  const cancelled = played.cancelled ?? request.signal?.aborted ?? false;
  const ended = cancelled || played.timedOut === true || played.signal !== undefined;
  return {
    code: ended ? null : (played.code ?? 0),
    signal: ended ? (played.signal ?? 'SIGTERM') : null,
    timedOut: played.timedOut ?? false,
    cancelled,
  };
}
