import { Injectable } from '@nestjs/common';

/** How far the taking of facts has come: the noun that is asked now, its number and how many there are. */
export interface FactsStep {
  step: number;
  of: number;
  /** Vietnamese, lower case: what is asked for now. */
  what: string;
}
export type TellStep = (step: FactsStep) => void;

/**
 * What a person's own request is doing, for the page that waits for it. Kept in this process only: behind several
 * processes another one may be asked, and then the page says that it waits without saying how far.
 */
@Injectable()
export class FactsProgress {
  private readonly steps = new Map<number, FactsStep>();

  async during<T>(userId: number, work: (tell: TellStep) => Promise<T>): Promise<T> {
    try {
      return await work((step) => this.steps.set(userId, step));
    } finally {
      this.steps.delete(userId);
    }
  }

  of(userId: number): FactsStep | null {
    return this.steps.get(userId) ?? null;
  }
}
