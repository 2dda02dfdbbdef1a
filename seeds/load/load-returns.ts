import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { IndicatorEntity } from '#api/indicator/indicator.entity';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { ReportingPeriodEntity } from '#api/reference/reference.entity';
import { ProvinceValuesService } from '#api/statistics/province-values.service';
import { ReturnCellWritingService } from '#api/unit-return/return-cell-writing.service';
import { ReturnDecisionService } from '#api/unit-return/return-decision.service';
import { ReturnRemindingService } from '#api/unit-return/return-reminding.service';
import { ReturnRoundService } from '#api/unit-return/return-round.service';
import { ReturnWritingService } from '#api/unit-return/return-writing.service';
import { ReturnCellEntity, UnitReturnEntity } from '#api/unit-return/unit-return.entity';
import {
  DEMO_DRAFT,
  DEMO_MISSING,
  DEMO_PROVINCE_VALUES,
  DEMO_RETURNS,
  DEMO_ROUND,
  type DemoProvinceValue,
  type DemoReturn,
} from '../demo/returns-2026';
import type { People } from './load-people';
import type { UnitIds } from './load-province';
import type { Step } from './side-steps';

/** Days on which something happens to the round, in order. */
const DAYS = [
  ...new Set([
    ...[DEMO_ROUND.openedOn, DEMO_ROUND.remindedOn],
    ...DEMO_RETURNS.flatMap(({ submittedOn, acceptedOn, returned }) => [
      ...[submittedOn, acceptedOn],
      ...(returned ? [returned.on, returned.againOn] : []),
    ]),
    ...DEMO_PROVINCE_VALUES.map(({ on }) => on),
  ]),
].sort();

/** The round of returns of Quý III, handed in and decided through the services, and what the province itself states. */
export class DemoReturns {
  private returnIds = new Map<string, number>();
  private readonly periods = new Map<string, number>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly units: UnitIds,
    private readonly people: People,
  ) {}

  get steps(): Step[] {
    return DAYS.map((on) => ({ on, play: () => this.play(on) }));
  }

  private async play(day: string): Promise<void> {
    if (day === DEMO_ROUND.openedOn) await this.open();
    for (const made of DEMO_RETURNS) {
      const { returned } = made;
      if (made.submittedOn === day) await this.handIn(made);
      if (returned?.on === day) await this.giveBack(made, returned.reason);
      if (returned?.againOn === day) await this.again(made, returned.cells);
      if (made.acceptedOn === day) await this.accept(made);
    }
    if (day === DEMO_ROUND.remindedOn) {
      const missing = DEMO_MISSING.map((key) => this.returnIds.get(key)!);
      await this.app.get(ReturnRemindingService).remind(this.agency(0), missing);
    }
    for (const value of DEMO_PROVINCE_VALUES) if (value.on === day) await this.state(value);
  }

  private async open(): Promise<void> {
    const periodId = await this.period(DEMO_ROUND.period);
    await this.app.get(ReturnRoundService).open(this.agency(0), { periodId });
    const rows = await this.manager.findBy(UnitReturnEntity, { periodId });
    const keys = new Map([...this.units].map(([key, id]) => [id, key]));
    this.returnIds = new Map(rows.map(({ id, unitId }) => [keys.get(unitId)!, id]));
    await this.write(DEMO_DRAFT.unitKey, DEMO_DRAFT.cells);
  }

  /** The officer writes, the head hands in. */
  private async handIn({ unitKey, cells, texts, nilReason }: DemoReturn): Promise<void> {
    const id = this.returnIds.get(unitKey)!;
    const officer = this.person(`chuyenvien.${unitKey}`);
    const writing = this.app.get(ReturnWritingService);
    if (nilReason !== undefined) {
      await writing.start(officer, id);
      await writing.setNil(officer, id, { version: await this.version(id), nil: true, reason: nilReason });
    } else {
      await this.write(unitKey, cells);
      for (const { areaCode, kind, text } of texts)
        await writing.saveSection(officer, id, { version: 0, areaCode, kind, text });
    }
    await this.submit(unitKey);
  }

  private async write(unitKey: string, typed: Record<string, string>): Promise<void> {
    const id = this.returnIds.get(unitKey)!;
    const stored = await this.manager.findBy(ReturnCellEntity, { returnId: id });
    const cells = Object.entries(typed).map(([indicatorCode, value]) => {
      const version = stored.find((cell) => cell.indicatorCode === indicatorCode && cell.axisItem === '')?.version ?? 0;
      return { version, indicatorCode, typed: value };
    });
    await this.app.get(ReturnCellWritingService).save(this.person(`chuyenvien.${unitKey}`), id, cells);
  }

  private async submit(unitKey: string): Promise<void> {
    const id = this.returnIds.get(unitKey)!;
    const version = await this.version(id);
    await this.app.get(ReturnDecisionService).submit(this.person(`truong.${unitKey}`), id, { version });
  }

  private async giveBack({ unitKey }: DemoReturn, reason: string): Promise<void> {
    const id = this.returnIds.get(unitKey)!;
    const version = await this.version(id);
    await this.app.get(ReturnDecisionService).giveBack(this.agency(1), id, { version, reason });
  }

  private async again({ unitKey }: DemoReturn, cells: Record<string, string>): Promise<void> {
    await this.write(unitKey, cells);
    await this.submit(unitKey);
  }

  private async accept({ unitKey }: DemoReturn): Promise<void> {
    const id = this.returnIds.get(unitKey)!;
    const version = await this.version(id);
    await this.app.get(ReturnDecisionService).accept(this.agency(id % 3 === 0 ? 0 : 1), id, { version });
  }

  private async state({ on: _, period, code, ...said }: DemoProvinceValue): Promise<void> {
    const { id } = await this.manager.findOneByOrFail(IndicatorEntity, { code });
    await this.app.get(ProvinceValuesService).record(this.agency(0), {
      ...{ indicatorId: id, periodId: await this.period(period), provisional: false, besides: false, version: 0 },
      ...{ note: 'Dữ liệu minh họa', ...said },
    });
  }

  private async period(code: string): Promise<number> {
    const known = this.periods.get(code);
    if (known !== undefined) return known;
    const { id } = await this.manager.findOneByOrFail(ReportingPeriodEntity, { code, year: DEMO_ROUND.year });
    this.periods.set(code, id);
    return id;
  }

  private async version(id: number): Promise<number> {
    return (await this.manager.findOneByOrFail(UnitReturnEntity, { id })).version;
  }
  private agency(i: 0 | 1): Actor {
    return this.person(i === 0 ? 'thuky' : 'thuky2');
  }
  private person(username: string): Actor {
    return this.people.get(username)!;
  }
  private get manager() {
    return this.app.get(UnitOfWork).manager;
  }
}
