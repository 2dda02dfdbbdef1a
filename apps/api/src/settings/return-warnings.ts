import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { RETURN_WARNING_DAYS } from '#domain/unit-return';
import type { ReturnWarningsRequest, ReturnWarningsView } from '#contract/return-warnings';
import { SettingSections } from './setting-sections';

const USUAL = { daysBefore: [...RETURN_WARNING_DAYS] };

/** When units are told of a return that is due soon. */
@Injectable()
export class ReturnWarnings {
  constructor(private readonly sections: SettingSections) {}

  async get(): Promise<ReturnWarningsView> {
    const { version, value } = await this.sections.read<typeof USUAL>('returnWarnings');
    return { version, ...(value ?? USUAL) };
  }

  /** The earliest first, each day once. @throws DomainError STALE */
  async save(actor: Actor, request: ReturnWarningsRequest): Promise<ReturnWarningsView> {
    const daysBefore = [...new Set(request.daysBefore)].sort((a, b) => b - a);
    await this.sections.save(
      actor,
      'returnWarnings',
      'settings.returnWarningsChanged',
      request,
      { daysBefore },
      (stored) => stored ?? USUAL,
    );
    return this.get();
  }
}
