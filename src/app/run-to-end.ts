/** Runs a command until nothing of it is left to do: what it stored is in the remotes, and the result says so. */
import type { CommandResult } from '../domain/results.js';
import type { CommandContext, RunCommand } from './command.js';

/** Throws what the command throws, and under `on_cache_error: error` what the remotes did. */
export async function runToEnd(run: RunCommand, context: CommandContext): Promise<CommandResult> {
  const { tiers } = context.world;
  if (tiers === null) return run(context);
  try {
    const result = await run(context);
    await tiers.flush();
    const findings = [...result.findings, ...tiers.findings()];
    return { ...result, findings, remotes: tiers.reports() };
  } finally {
    await tiers.close();
  }
}
