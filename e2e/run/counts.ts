import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './step';

/** The part of Jest's `--json` answer that is read. */
interface JestResults {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** The part of Playwright's JSON report that is read. */
interface PlaywrightSuite {
  specs?: { title: string; file: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
}

/** Counts a Jest run. A suite that failed without a failed test (it broke, or holds no test) is one failure itself. */
export function jestOutcome(file: string, exitCode: number): Outcome {
  if (!existsSync(file)) return crashed;
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as JestResults;
  const tests = testResults.flatMap((suite) => suite.assertionResults);
  const brokenSuites = testResults.filter(
    (suite) =>
      suite.assertionResults.length === 0 ||
      (suite.status === 'failed' && !suite.assertionResults.some(({ status }) => status === 'failed')),
  );
  return honest(exitCode, {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + brokenSuites.length,
    skipped: tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  });
}

/** Counts a Playwright run. A test that passed only when repeated has passed, and is named for whoever mends it. */
export function playwrightOutcome(file: string, exitCode: number): Outcome {
  if (!existsSync(file)) return crashed;
  const specs = specsOf(JSON.parse(readFileSync(file, 'utf8')) as PlaywrightSuite);
  const tests = specs.flatMap((spec) =>
    spec.tests.map(({ status }) => ({ status, name: `${spec.file} ${spec.title}` })),
  );
  for (const { status, name } of tests) if (status === 'flaky') console.log(`PASSED ONLY WHEN REPEATED: ${name}`);
  return honest(exitCode, {
    passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failed: tests.filter(({ status }) => status === 'unexpected').length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  });
}

/** The program wrote no report at all. */
const crashed: Outcome = { passed: 0, failed: 1, skipped: [] };

/** A program that ended badly, or a run in which nothing passed or failed, is never a success. */
function honest(exitCode: number, outcome: Outcome): Outcome {
  const suspicious = outcome.failed === 0 && (exitCode !== 0 || outcome.passed === 0);
  return suspicious ? { ...outcome, failed: 1 } : outcome;
}

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}
