/** Commands that say what a change means: the check of a pull request, and its second stage. */
import type { Command, Option } from '../command.js';
import { ENVIRONMENTS } from './shared-options.js';

const COMMENT_ID: Option = {
  name: 'comment-id',
  kind: 'string',
  placeholder: 'NAME',
  description: 'Tells several comments on one pull request apart.',
};

export const DIFF: Command = {
  name: 'diff',
  summary: 'Show what a change of locks and manifests means.',
  doors: 'all',
  environment: 'many',
  arguments: [],
  options: [
    {
      name: 'base',
      kind: 'string',
      placeholder: 'REF',
      description:
        'Revision of the meta-repo to compare with. Default: the base of the pull request, merge group or push, else HEAD.',
    },
    {
      name: 'head',
      kind: 'string',
      placeholder: 'REF',
      description: 'Revision to look at instead of the files on disk; it is not checked out.',
    },
    ENVIRONMENTS,
    {
      name: 'fail-on-change',
      kind: 'list',
      placeholder: 'CLASS',
      description:
        'Fail on changes of these classes: added, removed, major, minor, patch, prerelease, downgrade, sidegrade, diverged.',
    },
    {
      name: 'fail-on-severity',
      kind: 'choice',
      choices: ['error', 'high', 'warning', 'notice'],
      description: 'Fail on findings this severe or worse that the base does not have.',
    },
    {
      name: 'commits',
      kind: 'flag',
      negatable: true,
      fallback: true,
      description:
        'Read the commits between, from the repositories of changed components (default).',
    },
    {
      name: 'verify',
      kind: 'flag',
      negatable: true,
      fallback: true,
      description:
        'Ask whether the tags of changed components still name the locked commits (default).',
    },
    {
      name: 'comment',
      kind: 'choice',
      choices: ['always', 'on-change', 'on-failure', 'never'],
      fallback: 'never',
      description:
        'When to write the one comment on the pull request: always, on-change, on-failure or never (the default).',
    },
    COMMENT_ID,
    {
      name: 'sarif',
      kind: 'string',
      placeholder: 'FILE',
      description: 'Write the findings to FILE as SARIF 2.1.0.',
    },
  ],
  action: {
    title: 'Lockstep diff',
    carriesStore: false,
    outputs: [
      { name: 'changed', description: '`true` when any component of any environment changed.' },
      {
        name: 'changes',
        description:
          'JSON list of environments with their changes, as in `--json` but without commits.',
      },
      { name: 'classes', description: 'Classes of change that occur, one per line.' },
      {
        name: 'highest-risk',
        description: '`low`, `medium` or `high`; empty when nothing changed.',
      },
      { name: 'comment-url', description: 'Address of the comment, or empty.' },
      { name: 'sarif-file', description: 'Path of the SARIF file, or empty.' },
    ],
    permissions: [
      { name: 'contents: read', why: 'to check out the meta-repo and fetch the base' },
      { name: 'pull-requests: write', why: 'for the comment only' },
      {
        name: 'security-events: write',
        why: 'not for this action: for github/codeql-action/upload-sarif, when it uploads `sarif-file`',
      },
    ],
    example: `- uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
  with:
    fetch-depth: 0 # the base too
    persist-credentials: false
- uses: OWNER/lockstep/actions/diff@v1
  with:
    environments: dev, staging, prod
    fail-on-severity: high
    fail-on-change: diverged, downgrade
    comment: always`,
  },
  load: () => import('../run/diff.js'),
};

export const COMMENT: Command = {
  name: 'comment',
  summary: 'Comment on a pull request what its check, which had no rights, has found.',
  doors: 'all',
  environment: 'none',
  arguments: [
    {
      name: 'result',
      description:
        'the JSON file that diff wrote in the run that ended, or the directory that it was downloaded to',
      required: true,
      input: 'result-file',
    },
  ],
  options: [
    {
      name: 'when',
      kind: 'choice',
      choices: ['always', 'on-change', 'on-failure'],
      fallback: 'always',
      description: 'When to write it: always (the default), on-change or on-failure.',
    },
    COMMENT_ID,
  ],
  action: {
    title: 'Lockstep comment',
    carriesStore: false,
    outputs: [
      { name: 'comment-url', description: 'Address of the comment, or empty.' },
      { name: 'operation', description: '`created`, `updated`, `unchanged` or `none`.' },
      { name: 'pull-request', description: 'Number of the pull request, or empty.' },
    ],
    permissions: [
      { name: 'contents: read', why: 'to check out the meta-repo' },
      { name: 'actions: read', why: 'for the step that downloads the result of the other run' },
      { name: 'pull-requests: write', why: 'to write the comment' },
    ],
    example: `# on: workflow_run, of the workflow that runs actions/diff
- uses: actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0
  with:
    persist-credentials: false
- uses: actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0
  with:
    name: lockstep-diff
    path: \${{ runner.temp }}/lockstep-diff
    run-id: \${{ github.event.workflow_run.id }}
    github-token: \${{ github.token }}
- uses: OWNER/lockstep/actions/comment@v1
  with:
    result-file: \${{ runner.temp }}/lockstep-diff`,
  },
  load: () => import('../run/comment.js'),
};
