/** What a step counted: single tests, or one check for a step that only passes or fails. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Full names of tests that were skipped; shown, because nothing is skipped in silence. */
  skipped: string[];
}

export interface Step {
  name: string;
  title: string;
  /** Steps without whose success this one means nothing. */
  needs: string[];
  /** A step that throws counts as one failure. */
  run(): Promise<Outcome>;
}

/** A step that is one check: it passed when its program ended with 0. */
export function check(exitCode: number): Outcome {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}

/**
 * Runs the steps in order and adds up what they counted. A failed step does not stop the others, so that one run shows
 * everything; a step whose `needs` failed is not run and counts as one failure. A need that is not among the steps
 * (filtered away) is taken as met.
 */
export async function runSteps(steps: Step[]): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  const summary: string[] = [];
  const broken = new Set<string>();
  for (const step of steps) {
    console.log(`\n=== ${step.title} (${step.name})`);
    const startedAt = Date.now();
    const outcome = await outcomeOf(
      step,
      step.needs.filter((need) => broken.has(need)),
    );
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    if (outcome.failed > 0) broken.add(step.name);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    for (const test of outcome.skipped) console.log(`SKIPPED: ${test}`);
    const skipped = outcome.skipped.length > 0 ? `, ${outcome.skipped.length} skipped` : '';
    const line = `${step.name}: ${outcome.passed} passed, ${outcome.failed} failed${skipped}, ${seconds} s`;
    console.log(`--- ${line}`);
    summary.push(line);
  }
  console.log(`\n${summary.join('\n')}\n`);
  return total;
}

async function outcomeOf(step: Step, missing: string[]): Promise<Outcome> {
  if (missing.length > 0) {
    console.error(`NOT RUN, because this failed before: ${missing.join(', ')}`);
    return check(1);
  }
  try {
    return await step.run();
  } catch (error) {
    console.error(error);
    return check(1);
  }
}
