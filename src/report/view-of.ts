/** Which report a result gets. */
import type { CommentResult } from '../domain/comment-result.js';
import type { CommandResult, StatusResult, ValidateResult } from '../domain/results.js';
import { isStoreResult } from '../domain/store-results.js';
import { applyView } from './view-apply.js';
import { historyView, recordedView } from './view-journal.js';
import { commentView } from './view-comment.js';
import { diffView } from './view-diff.js';
import { lockView } from './view-lock.js';
import { mergeView } from './view-merge.js';
import { promotionView } from './view-promote-all.js';
import { rollbackListView, rollbackView } from './view-rollback.js';
import { remotesTable } from './view-remotes.js';
import { statusView, validateView } from './view-status.js';
import { storeView } from './view-store.js';
import { updateView } from './view-update.js';
import type { View } from './view.js';

/** The report of any result, with what remote stores did. */
export function viewOf(result: CommandResult): View {
  const view = ownView(result);
  const remotes = remotesTable(result.remotes ?? []);
  return remotes === null ? view : { ...view, tables: [...view.tables, remotes] };
}

function ownView(result: CommandResult): View {
  if (isStoreResult(result)) return storeView(result);
  if (result.command === 'promote') return promotionView(result);
  if ('plan' in result) return applyView(result);
  if ('base' in result) return diffView(result);
  if ('target' in result) return rollbackView(result);
  if ('targets' in result) return rollbackListView(result);
  if ('entries' in result) return historyView(result);
  if ('entry' in result) return recordedView(result);
  if (result.command === 'lock' || result.command === 'lock merge') return anyLockView(result);
  return plainView(result);
}

function plainView(result: StatusResult | CommentResult | ValidateResult): View {
  if (result.command === 'status') return statusView(result);
  if (result.command === 'comment') return commentView(result);
  return validateView(result);
}

function anyLockView(result: Extract<CommandResult, { command: 'lock' | 'lock merge' }>): View {
  if (result.command === 'lock merge') return mergeView(result);
  if ('pullRequests' in result) return updateView(result);
  return lockView(result);
}
