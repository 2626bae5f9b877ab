/** Ends a process tree for certain: SIGTERM, a time of grace, then SIGKILL until nothing is left (T25). */
import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { membersOf } from './process-table.js';

export interface TreeRoot {
  /** Leader of its own session and group. */
  readonly pid: number;
  /** Value of the mark in its environment. */
  readonly mark: string;
}

/** Milliseconds between two looks at the table. */
const LOOK_MS = 50;
/** A fork bomb needs many rounds; more than this and the rest is left to the system. */
const MAX_ROUNDS = 200;

/** Asks the tree to end and, after `graceMs`, ends it. Resolves when no process of it is left. */
export async function endTree(root: TreeRoot, graceMs: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(root.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  if (!signalTree(root, 'SIGTERM')) return;
  for (let waited = 0; waited < graceMs; waited += LOOK_MS) {
    await wait(LOOK_MS);
    if (!isAlive(root)) return;
  }
  await killTree(root);
}

/** Ends the tree without asking; for what is left when its first process has ended. */
export async function killTree(root: TreeRoot): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS && signalTree(root, 'SIGKILL'); round += 1) {
    await wait(LOOK_MS / 5);
  }
}

/** True while any process of the tree lives; looks at the group alone where there is no table. */
export function isAlive(root: TreeRoot): boolean {
  const members = membersOf(root.pid, root.mark);
  return members === null ? sendTo(-root.pid, 0) : members.length > 0;
}

/** True when there was someone to send it to. */
function signalTree(root: TreeRoot, signal: NodeJS.Signals): boolean {
  const members = membersOf(root.pid, root.mark);
  if (members === null) return sendTo(-root.pid, signal);
  const reached = members.map((pid) => sendTo(pid, signal));
  return reached.includes(true);
}

/** False when it is gone (ESRCH) or not ours to signal (EPERM). */
function sendTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
