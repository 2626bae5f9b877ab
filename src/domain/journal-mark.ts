/** The memory of the newest journal line seen per environment: its form in the store. */
import * as z from 'zod/mini';

const SCHEMA = 1;

const shape = z.object({
  schema: z.literal(SCHEMA),
  environments: z.record(z.string(), z.object({ sequence: z.int(), id: z.string() })),
});

/** Environment → number and id of the newest line. */
export type JournalMarks = z.infer<typeof shape>['environments'];

/** The text that `readMarks` reads. */
export function marksText(environments: JournalMarks): string {
  return `${JSON.stringify({ schema: SCHEMA, environments })}\n`;
}

/** Throws whatever says that the text is no such memory. */
export function readMarks(text: string): JournalMarks {
  return shape.parse(JSON.parse(text)).environments;
}
