/** What the one bundle exports: the two doors, each loaded only when it is opened. */

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
