/** The published JSON Schemas come from the schemas of the readers. */
import { expect, test } from '@jest/globals';
import { jsonSchemas } from '../../../src/domain/schemas.js';

test('every file has a JSON Schema of draft 2020-12 with its keys', () => {
  const schemas = jsonSchemas();
  expect(Object.keys(schemas).sort()).toEqual(['components', 'environments', 'lock', 'lockstep']);
  for (const schema of Object.values(schemas)) {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  }
  const text = JSON.stringify(schemas.components);
  for (const key of ['repo', 'version', 'tag_prefix', 'depends_on', 'pass_env', 'python_version']) {
    expect(text).toContain(`"${key}"`);
  }
  expect(JSON.stringify(schemas.lockstep)).toContain('"carry_max"');
  expect(JSON.stringify(schemas.lock)).toContain('"lockfile_version"');
});
