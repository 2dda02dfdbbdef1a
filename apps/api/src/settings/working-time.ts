import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { formatDate } from '#domain/plain-date';
import { USUAL_HOURS } from '#domain/working-calendar';
import type { FieldError } from '#contract/errors';
import type { HolidayItem, HolidaysRequest, HolidaysView, WorkingCalendarView, WorkingHoursItem, WorkingHoursRequest, WorkingHoursView } from '#contract/working-time';
import { InvalidRequest } from '#api/platform/errors';
import { SettingSections } from './setting-sections';

/** Office hours and holidays: what a due date is held against, and when the reminder of the day goes out. */
@Injectable()
export class WorkingTime {
  constructor(private readonly sections: SettingSections) {}

  async calendar(): Promise<WorkingCalendarView> {
    return { hours: (await this.hours()).items, holidays: (await this.holidays()).items };
  }

  async hours(): Promise<WorkingHoursView> {
    const { version, value } = await this.sections.read<{ items: WorkingHoursItem[] }>('workingHours');
    return { version, items: value?.items ?? [USUAL_HOURS] };
  }

  /** @throws DomainError STALE; INVALID for a day that ends before it begins, and for two rows from one day on */
  async saveHours(actor: Actor, request: WorkingHoursRequest): Promise<WorkingHoursView> {
    const faults = request.items.flatMap(({ startsAt, endsAt, validFrom }, i): FieldError[] => [
      ...(endsAt <= startsAt ? [{ field: `items.${i}.endsAt`, message: 'Giờ kết thúc phải sau giờ bắt đầu' }] : []),
      ...(request.items.findIndex((other) => other.validFrom === validFrom) < i ? [{ field: `items.${i}.validFrom`, message: `Đã có dòng áp dụng từ ngày ${formatDate(validFrom)}` }] : []),
    ]);
    if (faults.length > 0) throw new InvalidRequest(faults);
    const items = [...request.items].map((item) => ({ ...item, workdays: [...new Set(item.workdays)].sort() })).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    await this.sections.save(actor, 'workingHours', 'settings.workingHoursChanged', request, { items }, (stored) => stored ?? { items: [USUAL_HOURS] });
    return this.hours();
  }

  async holidays(): Promise<HolidaysView> {
    const { version, value } = await this.sections.read<{ items: HolidayItem[] }>('holidays');
    return { version, items: value?.items ?? [] };
  }

  /** Actor null: the system (seeds). @throws DomainError STALE; INVALID for a day that stands twice */
  async saveHolidays(actor: Actor | null, request: HolidaysRequest): Promise<HolidaysView> {
    const faults = request.items.flatMap(({ date }, i): FieldError[] =>
      request.items.findIndex((other) => other.date === date) < i ? [{ field: `items.${i}.date`, message: `Ngày ${formatDate(date)} đã có trong danh sách` }] : [],
    );
    if (faults.length > 0) throw new InvalidRequest(faults);
    const items = [...request.items].sort((a, b) => (a.date < b.date ? -1 : 1));
    await this.sections.save(actor, 'holidays', 'settings.holidaysChanged', request, { items }, (stored) => stored ?? { items: [] });
    return this.holidays();
  }
}
