/** Processes of this machine, by signal 0. */
import { hostname } from 'node:os';
import type { Peers } from '../ports/peers.js';

export const systemPeers: Peers = { host: hostname(), pid: process.pid, isRunning };

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as { code?: unknown }).code !== 'ESRCH';
  }
}
