import { spawn } from 'node:child_process';
import { findProgram, installFromDistribution } from '../run/command';

/** The program, installed when the distribution lets us; else why it cannot be had. */
export function provideStrace(): { path: string } | { missing: string } {
  try {
    if (!findProgram('strace')) installFromDistribution('strace');
    return { path: findProgram('strace')! };
  } catch (error) {
    return { missing: (error as Error).message };
  }
}

export interface Trace {
  /** Lets go of the process and answers what was seen, in lines. */
  end(): Promise<string[]>;
}

/** Watches the system calls of a running process and all its threads. Resolves once it is attached. */
export function attachStrace(path: string, pid: number, options: string[]): Promise<Trace> {
  const child = spawn(path, ['-f', '-s', '24', ...options, '-p', String(pid)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  const gone = new Promise<void>((done) => child.once('close', () => done()));
  return new Promise((attached, failed) => {
    child.once('error', failed);
    void gone.then(() => failed(new Error(`strace: ${text}`)));
    child.stderr.on('data', (piece) => {
      text += String(piece);
      if (!/attached/.test(text)) return;
      attached({
        async end() {
          child.kill('SIGINT');
          await gone;
          return text.split('\n');
        },
      });
    });
  });
}
