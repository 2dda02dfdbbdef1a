import type { INestApplicationContext } from '@nestjs/common';
import type { PlainDate } from '#domain/plain-date';
import { Clock } from '#api/platform/clock';

/** Something of the working year that happens beside the plan's own events. */
export interface Step {
  on: PlainDate;
  play: () => Promise<void>;
}

/** Plays steps of several nouns in the order of their days; of one day in the order given. */
export class SideSteps {
  private readonly steps: Step[];

  constructor(
    private readonly app: INestApplicationContext,
    steps: readonly Step[],
  ) {
    this.steps = [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  /** Everything of days before `day`; late in the day, after what the plan's year has there. */
  async upTo(day: PlainDate): Promise<void> {
    const clock = this.app.get(Clock);
    while (this.steps[0] && this.steps[0].on < day) {
      const step = this.steps.shift()!;
      clock.set(`${step.on}T09:30:00.000Z`);
      await step.play();
    }
  }
}
