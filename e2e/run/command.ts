import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The repository's root; every command runs there. */
export const root = resolve(__dirname, '../..');

let running: ChildProcess | undefined;

/**
 * Runs a command with its output shown as it comes and answers its exit code (1 when a signal ended it).
 * An environment value of `undefined` removes the variable, so that a developer's own setting cannot leak into a step.
 * Rejects when the command cannot be started at all.
 */
export function run(command: string, args: string[], env: Record<string, string | undefined> = {}): Promise<number> {
  return new Promise((done, failed) => {
    const options: SpawnOptions = { cwd: root, stdio: 'inherit', env: { ...withLocalPrograms(process.env), ...env } };
    running = spawn(command, args, options);
    running.once('error', failed);
    running.once('close', (code) => {
      running = undefined;
      done(code ?? 1);
    });
  });
}

/** Ends the command that `run` is waiting for, if any. */
export function endRunningCommand(): void {
  running?.kill('SIGTERM');
}

/** The full path of a program found on PATH or in one of `folders`, the first that can be executed. */
export function findProgram(name: string, folders: string[] = []): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...onPath, ...folders].map((folder) => join(folder, name)).find(isExecutable);
}

/** Installs a package of the distribution. Throws, saying what to do by hand, when this machine cannot. */
export function installFromDistribution(packageName: string): void {
  const byHand = `install the package "${packageName}" by hand and run again`;
  if (!findProgram('apt-get')) throw new Error(`this machine has no apt-get: ${byHand}`);
  if (process.getuid?.() !== 0) throw new Error(`only root may install packages: ${byHand}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', packageName]]) {
    console.log(`apt-get ${args.join(' ')}`);
    const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed: ${byHand}`);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function withLocalPrograms(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: [join(root, 'node_modules/.bin'), env.PATH ?? ''].join(delimiter) };
}
