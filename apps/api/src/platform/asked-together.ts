/**
 * Questions of one kind that come together, or while another is being answered, are put in one. So each is asked after it
 * came, and its answer is never older than the question; whoever comes alone does not wait.
 */
export class AskedTogether<Key, Answer> {
  private waiting = new Map<Key, Waiting<Answer>[]>();
  private underWay = false;

  /** @param ask answers each key that has an answer */
  constructor(private readonly ask: (keys: Key[]) => Promise<ReadonlyMap<Key, Answer>>) {}

  answer(key: Key): Promise<Answer | undefined> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(key);
      if (others) others.push({ resolve, reject });
      else this.waiting.set(key, [{ resolve, reject }]);
      if (this.underWay) return;
      this.underWay = true;
      // What else has come over the network by now has its turn first.
      setImmediate(() => void this.askWaiting());
    });
  }

  private async askWaiting(): Promise<void> {
    while (this.waiting.size > 0) {
      const asked = this.waiting;
      this.waiting = new Map();
      try {
        const answers = await this.ask([...asked.keys()]);
        for (const [key, waiting] of asked) for (const { resolve } of waiting) resolve(answers.get(key));
      } catch (error) {
        for (const waiting of asked.values()) for (const { reject } of waiting) reject(error);
      }
    }
    this.underWay = false;
  }
}

interface Waiting<Answer> {
  resolve(answer: Answer | undefined): void;
  reject(error: unknown): void;
}
