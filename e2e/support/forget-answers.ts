import type { INestApplicationContext } from '@nestjs/common';
import { TaskFactsReader } from '#api/task/task-facts';
import { TaskStates } from '#api/task/task-states';

/** Empties what is kept of facts and states, so that a spec asks the database and not the memory of an earlier answer. */
export function forgetAnswers(app: INestApplicationContext): void {
  (app.get(TaskStates) as unknown as { answers: Map<string, unknown> }).answers.clear();
  const facts = app.get(TaskFactsReader) as unknown as Record<'latest' | 'earlier', Map<number, unknown>>;
  facts.latest.clear();
  facts.earlier.clear();
}
