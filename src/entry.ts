/** What the one bundle exports: the three doors, each loaded only when it is opened. */

/** The command line. */
export async function cli(): Promise<void> {
  const door = await import('./cli.js');
  await door.cli();
}

/** One stage of an action. */
export async function main(name: string, stage: 'run' | 'post'): Promise<void> {
  const door = await import('./main.js');
  await door.main(name, stage);
}

/** The inside of a worker thread. */
export async function worker(): Promise<void> {
  const door = await import('./worker.js');
  door.worker();
}
