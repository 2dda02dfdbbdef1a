import { Injectable } from '@nestjs/common';
import { formatDate, type PlainDate } from '#domain/plain-date';
import { tableBytes, type TableColumn } from '#api/document/xlsx-table';
import { SettingsService } from '#api/settings/settings.service';

export interface ListFile {
  name: string;
  content: Buffer;
}
export interface ListContent<T> {
  title: string;
  on: PlainDate;
  columns: TableColumn<T>[];
  rows: readonly T[];
  /** Lines below the title. */
  notes?: string[];
}
/** A list is exported whole, whatever page the screen shows. */
export const ALL = { page: 1, pageSize: 100_000 };
export const day = (date: PlainDate | null) => (date === null ? null : { date });

/** A list as a workbook of one sheet. */
@Injectable()
export class ListFiles {
  constructor(private readonly settings: SettingsService) {}

  /** Everything that leaves an illustrative installation says so. */
  async of<T>({ title, on, columns, rows, notes = [] }: ListContent<T>): Promise<ListFile> {
    const { marking } = await this.settings.get();
    const titles = [title, `Đến ngày ${formatDate(on)}: ${rows.length} dòng`, ...notes, ...(marking ? [marking] : [])];
    return {
      name: `${title} đến ngày ${on}.xlsx`,
      content: await tableBytes({ sheet: 'Danh sách', titles, columns, rows }),
    };
  }
}
