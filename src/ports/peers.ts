/** The processes of this machine that may use the same store. */

export interface Peers {
  /** Name of this machine, or of the container. */
  readonly host: string;
  /** Id of this process. */
  readonly pid: number;
  /** True for a process of this machine that is there, whoever owns it. */
  isRunning(pid: number): boolean;
}
