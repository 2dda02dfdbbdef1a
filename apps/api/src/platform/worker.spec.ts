import { getPriority } from 'node:os';
import { join } from 'node:path';
import { DomainError } from './errors';
import { runInWorker } from './worker';

const ECHO = join(__dirname, '../testing/echo-worker');

describe('work in a thread of its own', () => {
  it('answers, with notes on the way; the next work finds the thread warm', async () => {
    const notes: number[] = [];
    const first = await runInWorker<{ said: string; thread: number }, number>(ECHO, { say: 'một', notes: 3 }, { onNote: (note) => notes.push(note) });
    const second = await runInWorker<{ said: string; thread: number }>(ECHO, { say: 'hai' });
    expect([first.said, second.said, notes]).toEqual(['một', 'hai', [1, 2, 3]]);
    expect(second.thread).toBe(first.thread);
  });

  it('stands behind the thread that answers everybody', async () => {
    const before = getPriority();
    const { priority } = await runInWorker<{ priority: number }>(ECHO, {});
    if (process.platform === 'linux') expect(priority).toBeGreaterThan(before);
    expect(getPriority()).toBe(before);
  });

  it('works side by side in threads of their own', async () => {
    const answers = await Promise.all(['a', 'b'].map((say) => runInWorker<{ said: string; thread: number }>(ECHO, { say })));
    expect(new Set(answers.map(({ thread }) => thread)).size).toBe(2);
  });

  it('tells refusals as they are and mistakes as errors', async () => {
    const refused = await runInWorker(ECHO, { refuse: 'Tệp rỗng.' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'INVALID', message: 'Tệp rỗng.', details: { field: 'file' } });
    await expect(runInWorker(ECHO, { fail: 'mistake' })).rejects.toThrow('mistake');
    expect(await runInWorker(ECHO, { say: 'vẫn chạy' })).toMatchObject({ said: 'vẫn chạy' });
  });

  it('ends at once when it is told to, even in the middle of a loop', async () => {
    const controller = new AbortController();
    const endless = runInWorker<never, number>(ECHO, { notes: 1, loop: true }, { signal: controller.signal, onNote: () => controller.abort() });
    await expect(endless).rejects.toThrow('aborted');
    await expect(runInWorker(ECHO, {}, { signal: controller.signal })).rejects.toThrow('aborted');
  });
});
