/** Finds a program on PATH, as the system would. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

export interface SearchPlace {
  readonly path: string | undefined;
  /** Windows: endings that make a file a program, `.EXE;.CMD`. */
  readonly pathExt: string | undefined;
  /** For names with a slash and for relative entries of PATH. */
  readonly cwd: string;
}

/** Absolute path of an executable file, or null. A name with a slash is looked up from `cwd`, not on PATH. */
export function findTool(tool: string, place: SearchPlace): string | null {
  if (tool === '') return null;
  const isPath = tool.includes('/') || (process.platform === 'win32' && tool.includes('\\'));
  const directories = isPath ? [''] : (place.path ?? '').split(delimiter);
  for (const directory of directories) {
    if (directory === '' && !isPath) continue;
    for (const ending of endingsOf(place)) {
      const found = resolve(place.cwd, isAbsolute(tool) ? tool : join(directory, tool));
      if (isProgram(`${found}${ending}`)) return `${found}${ending}`;
    }
  }
  return null;
}

function endingsOf(place: SearchPlace): readonly string[] {
  if (process.platform !== 'win32') return [''];
  return ['', ...(place.pathExt ?? '.EXE;.CMD;.BAT;.COM').split(';')];
}

/** A path that cannot be read is no program for us. */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
