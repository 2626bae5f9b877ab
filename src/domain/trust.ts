/** How far the event that started a run is trusted (T01, T02). */

/** What the runner tells about the event. */
export interface TriggerEvent {
  /** `GITHUB_EVENT_NAME`, or null outside a workflow (a person's terminal, another CI). */
  readonly name: string | null;
  /** The head repository is another than the base; null when not known. */
  readonly isFork: boolean | null;
  /** `GITHUB_REF_PROTECTED`; null when not known. */
  readonly refProtected: boolean | null;
}

/**
 * Events that only someone with write access can cause. `merge_group` is one: a merge queue holds what was
 * approved. Absent on purpose: `pull_request` (also of one's own branches: what a proposal built is never read by
 * main), `pull_request_target`, `workflow_run`, `issue_comment` and all others that a stranger's act can start.
 */
const TRUSTED_EVENTS: ReadonlySet<string> = new Set([
  'create',
  'delete',
  'deployment',
  'merge_group',
  'push',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
]);

/**
 * `high` for a terminal and for the events above, when the code is not a fork's; `low` for everything else, also
 * for events that this version does not know. Protection of the ref never raises the level: it says who may
 * push, not who caused the event; and its absence does not lower it, because pushing takes write access too.
 */
export function trustOf(event: TriggerEvent): 'low' | 'high' {
  if (event.isFork === true) return 'low';
  if (event.name === null) return 'high';
  return TRUSTED_EVENTS.has(event.name) ? 'high' : 'low';
}
