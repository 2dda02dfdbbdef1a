import type { INestApplicationContext } from '@nestjs/common';
import { TaskStates } from '#api/task/task-states';

/** Empties the cache of answered questions, so that a spec asks the database and not the memory of an earlier answer. */
export function forgetAnswers(app: INestApplicationContext): void {
  (app.get(TaskStates) as unknown as { answers: Map<string, unknown> }).answers.clear();
}
