/** Events: one line each of what happened; log, progress, summary and audit are folds of them. */
import type { Finding } from './finding.js';
import type { StepAction, StepOutcome } from './plan.js';

export type LockstepEvent =
  | { readonly type: 'run-started'; readonly command: string; readonly run: string }
  | { readonly type: 'plan-made'; readonly total: number; readonly toDo: number }
  | {
      readonly type: 'resolved';
      readonly component: string;
      readonly version: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'step-started'; readonly component: string; readonly action: StepAction }
  | { readonly type: 'step-phase'; readonly component: string; readonly phase: string }
  | {
      readonly type: 'step-retried';
      readonly component: string;
      readonly attempt: number;
      readonly delayMs: number;
      readonly reason: string;
    }
  | {
      readonly type: 'step-finished';
      readonly component: string;
      readonly outcome: StepOutcome;
      readonly seconds: number;
      readonly detail?: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'output'; readonly component: string; readonly line: string }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'note'; readonly level: 'info' | 'debug'; readonly message: string };
