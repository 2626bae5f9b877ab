/** Options of the comment on a pull request, as `diff` and `comment` read them. */
import type { CommentOptions, CommentWhen } from '../../operations/sticky-comment.js';
import { createRedactor } from '../../report/redact.js';
import type { CommandContext } from '../command.js';
import { secretsOf } from '../secrets.js';

/** `name`: the option that says when. */
export function commentOptions(
  { world, values }: CommandContext,
  name: 'comment' | 'when',
): CommentOptions {
  return {
    when: (values.text(name) ?? 'never') as CommentWhen,
    id: values.text('comment-id'),
    redact: createRedactor(secretsOf(world.host.environment, values.text('github-token'))),
  };
}
