/** Every file that is generated from the tables in the sources, path → text. */
import { jsonSchemas } from '../domain/schemas.js';
import { renderActionReadme, renderActionYaml } from './action-files.js';
import { ACTIONS } from './action-spec.js';
import { renderErrorPage } from './error-page.js';

/** Paths are relative to the project. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const action of ACTIONS) {
    const folder = action.name === 'root' ? '' : `actions/${action.name}/`;
    files.set(`${folder}action.yml`, renderActionYaml(action));
    if (action.name !== 'root') files.set(`${folder}README.md`, renderActionReadme(action));
  }
  files.set('docs/errors.md', renderErrorPage());
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    files.set(`docs/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return files;
}
