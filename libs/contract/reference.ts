import { Type } from 'class-transformer';
import { Year } from './rules';

export class AreaView {
  id!: number;
  code!: string;
  name!: string;
  shortName!: string;
  aliases!: string[];
}
export class ProgrammeView {
  id!: number;
  code!: string;
  name!: string;
  basis!: string;
  fromYear!: number;
  toYear!: number;
  areas!: AreaView[];
}
export class UnitKindView {
  code!: string;
  name!: string;
  level!: string;
}
export class ReferenceView {
  programmes!: ProgrammeView[];
  unitKinds!: UnitKindView[];
}

export class PeriodQuery {
  @Type(() => Number)
  @Year()
  year!: number;
}
export class PeriodView {
  id!: number;
  /** Q1, H1, Q3 or YEAR. */
  code!: string;
  year!: number;
  title!: string;
  from!: string;
  to!: string;
  internalDueOn!: string;
  externalDueOn!: string;
}
export class PeriodList {
  items!: PeriodView[];
  total!: number;
}
export class HealthView {
  status!: 'ok';
  database!: 'sqlite' | 'postgres';
  version!: string;
}
