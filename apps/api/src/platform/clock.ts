import { Injectable } from '@nestjs/common';
import { dateInProvince, type Instant, type PlainDate } from '#domain/plain-date';

/** The only source of time; tests and seeds replace it. */
@Injectable()
export class Clock {
  private source: () => number = Date.now;

  now(): Instant {
    return new Date(this.source()).toISOString();
  }
  /** The date in the province (Asia/Ho_Chi_Minh). */
  today(): PlainDate {
    return dateInProvince(this.now());
  }
  millis(): number {
    return this.source();
  }
  /** Sets the time for specs and for playing a demonstration year; without an argument real time runs again. */
  set(instant?: Instant): void {
    this.source = instant === undefined ? Date.now : () => Date.parse(instant);
  }
  /** What puts the time back to where it runs now, for whoever moves it meanwhile. */
  hold(): () => void {
    const source = this.source;
    return () => {
      this.source = source;
    };
  }
}
