/**
 * Extracts the slice of GitHub's published OpenAPI description that the stand-in for GitHub serves
 * (`tests/support/github/`) into `tests/fixtures/github/openapi.json`: the operations listed below and what they refer
 * to, without texts and examples. Nothing else is changed.
 *
 * The description comes from the npm package `@octokit/openapi` (385 MB, so it is no dependency). In a scratch folder:
 *
 *     npm pack @octokit/openapi@23.0.2
 *     tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *     node <project>/scripts/extract-openapi.mjs package/generated/api.github.com.json
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TARGET = path.join(import.meta.dirname, '../tests/fixtures/github/openapi.json');
const REPOSITORY = '/repos/{owner}/{repo}';

/** Path below the repository (or from the root) → methods. */
const OPERATIONS = {
  '/user': ['get'],
  [REPOSITORY]: ['get'],
  [`${REPOSITORY}/actions/caches`]: ['get', 'delete'],
  [`${REPOSITORY}/actions/caches/{cache_id}`]: ['delete'],
  [`${REPOSITORY}/actions/runs/{run_id}/approvals`]: ['get'],
  [`${REPOSITORY}/attestations`]: ['post'],
  [`${REPOSITORY}/attestations/{subject_digest}`]: ['get'],
  [`${REPOSITORY}/check-runs`]: ['post'],
  [`${REPOSITORY}/check-runs/{check_run_id}`]: ['get', 'patch'],
  [`${REPOSITORY}/collaborators/{username}/permission`]: ['get'],
  [`${REPOSITORY}/commits/{commit_sha}/pulls`]: ['get'],
  [`${REPOSITORY}/commits/{ref}`]: ['get'],
  [`${REPOSITORY}/commits/{ref}/check-runs`]: ['get'],
  [`${REPOSITORY}/commits/{ref}/status`]: ['get'],
  [`${REPOSITORY}/commits/{ref}/statuses`]: ['get'],
  [`${REPOSITORY}/compare/{basehead}`]: ['get'],
  [`${REPOSITORY}/contents/{path}`]: ['get'],
  [`${REPOSITORY}/deployments`]: ['get', 'post'],
  [`${REPOSITORY}/deployments/{deployment_id}`]: ['get'],
  [`${REPOSITORY}/deployments/{deployment_id}/statuses`]: ['get', 'post'],
  [`${REPOSITORY}/environments`]: ['get'],
  [`${REPOSITORY}/environments/{environment_name}`]: ['get', 'put'],
  [`${REPOSITORY}/git/blobs`]: ['post'],
  [`${REPOSITORY}/git/blobs/{file_sha}`]: ['get'],
  [`${REPOSITORY}/git/commits`]: ['post'],
  [`${REPOSITORY}/git/commits/{commit_sha}`]: ['get'],
  [`${REPOSITORY}/git/matching-refs/{ref}`]: ['get'],
  [`${REPOSITORY}/git/ref/{ref}`]: ['get'],
  [`${REPOSITORY}/git/refs`]: ['post'],
  [`${REPOSITORY}/git/refs/{ref}`]: ['patch', 'delete'],
  [`${REPOSITORY}/git/trees`]: ['post'],
  [`${REPOSITORY}/git/trees/{tree_sha}`]: ['get'],
  [`${REPOSITORY}/issues/comments/{comment_id}`]: ['get', 'patch', 'delete'],
  [`${REPOSITORY}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${REPOSITORY}/pulls`]: ['get', 'post'],
  [`${REPOSITORY}/pulls/{pull_number}`]: ['get', 'patch'],
  [`${REPOSITORY}/pulls/{pull_number}/reviews`]: ['get', 'post'],
  [`${REPOSITORY}/statuses/{sha}`]: ['post'],
};

/** Words for people. */
const DROPPED = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'x-github',
  'operationId',
]);

/** Below these, keys are names of the API's own, not of the description's. */
const NAMES = new Set(['properties', 'schemas', 'parameters', 'responses', 'headers', 'paths']);

function slim(value, isNames = false) {
  if (Array.isArray(value)) return value.map((each) => slim(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNames || !DROPPED.has(key))
      .map(([key, each]) => [key, slim(each, !isNames && NAMES.has(key))]),
  );
}

function referencesIn(value, found = new Set()) {
  if (typeof value !== 'object' || value === null) return found;
  if (typeof value.$ref === 'string') found.add(value.$ref);
  for (const each of Object.values(value)) referencesIn(each, found);
  return found;
}

const source = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** The operations of one path, with what all its methods share. */
function pathOf([route, methods]) {
  const found = source.paths[route];
  const missing = methods.filter((method) => found?.[method] === undefined);
  if (missing.length > 0) throw new Error(`the description has no ${missing.join()} ${route}`);
  const kept = methods.map((method) => [method, found[method]]);
  return [
    route,
    slim({
      ...(found.parameters && { parameters: found.parameters }),
      ...Object.fromEntries(kept),
    }),
  ];
}

const slice = {
  openapi: source.openapi,
  info: { title: source.info.title, version: source.info.version },
  paths: Object.fromEntries(Object.entries(OPERATIONS).map(pathOf)),
  components: {},
};
const pending = [...referencesIn(slice.paths)];
for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
  const [, , kind, name] = reference.split('/');
  slice.components[kind] ??= {};
  if (slice.components[kind][name] !== undefined) continue;
  slice.components[kind][name] = slim(source.components[kind][name]);
  pending.push(...referencesIn(slice.components[kind][name]));
}

mkdirSync(path.dirname(TARGET), { recursive: true });
writeFileSync(TARGET, `${JSON.stringify(slice)}\n`);
console.log(
  `${TARGET}: ${Object.keys(slice.paths).length} paths, ${JSON.stringify(slice).length} bytes`,
);
