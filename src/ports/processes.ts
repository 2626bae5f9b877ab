/** Child processes that run component code: no inherited secrets, bounded in time and output. */
export interface ProcessRequest {
  readonly argv: readonly string[];
  readonly cwd: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Standard output and error, merged, in order, in lines without their end. */
  readonly onLine: (line: string) => void;
}

export interface ProcessResult {
  /** Exit code, or null when it was ended by a signal. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  readonly cancelled: boolean;
}

export interface Processes {
  /**
   * Runs to the end; on timeout or cancellation ends the whole process tree (SIGTERM, then SIGKILL).
   * Throws `tool-missing` when argv[0] is not on PATH; every other outcome is a result.
   */
  run(request: ProcessRequest): Promise<ProcessResult>;
  /** Absolute path of a tool on PATH, or null. */
  which(tool: string): string | null;
  /** First line that a tool prints about its version, remembered per file (path, size, mtime). */
  versionOf(tool: string, args: readonly string[]): Promise<string | null>;
}
