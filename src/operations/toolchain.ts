/** The toolchain fingerprint of a build: system, architecture and the version of each tool it uses. */
import type { Recipe } from '../domain/recipe.js';
import type { World } from '../ports/world.js';

/** What stands for the version of a tool that is not on PATH; such a key is never that of a real build. */
export const TOOL_MISSING = 'missing';

/**
 * `os`, `arch` and one line per tool, for the build key. Never throws for a missing tool: planning and restoring
 * must work without it; building says `tool-missing`. Versions are remembered by the port.
 */
export async function toolchainOf(
  world: Pick<World, 'processes' | 'host'>,
  recipe: Recipe,
): Promise<Readonly<Record<string, string>>> {
  const versions = await Promise.all(
    recipe.tools.map(async ({ name, versionArgs }): Promise<[string, string]> => [
      name,
      (await world.processes.versionOf(name, versionArgs)) ?? TOOL_MISSING,
    ]),
  );
  return { os: world.host.os, arch: world.host.arch, ...Object.fromEntries(versions) };
}
