import { Injectable } from '@nestjs/common';
import { searchKey } from '#domain/vietnamese-text';
import type { CandidateList } from '#contract/committee';
import { Clock } from '#api/platform/clock';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { UnitQueries } from '#api/unit/unit.queries';
import { MembershipEntity } from '#api/user/user.entity';

const SHOWN = 20;

/** Whom a committee may take as a member: an account is what later tells the system who this person is. */
@Injectable()
export class CommitteeCandidatesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitQueries,
    private readonly clock: Clock,
  ) {}

  /** People with an account in use and a place in some unit today, by name. */
  of(q: string | undefined): Promise<CandidateList> {
    return this.unitOfWork.read(async () => {
      const today = this.clock.today();
      const found = this.unitOfWork.manager
        .createQueryBuilder(MembershipEntity, 'm')
        .innerJoinAndSelect('m.user', 'u')
        .where("u.status = 'active'")
        .andWhere('m.unitId is not null and m.validFrom <= :today and (m.validTo is null or m.validTo > :today)', { today });
      if (q) found.andWhere('u.searchKey like :pattern', { pattern: `%${searchKey(q).replaceAll(/[%_]/g, '')}%` });
      const rows = await found.orderBy('u.sortKey').addOrderBy('m.id').getMany();
      const names = await this.units.namesOn(today);
      const people = new Map(rows.map((row) => [row.userId, row]));
      return {
        items: [...people.values()].slice(0, SHOWN).map(({ userId, user, unitId }) => {
          const unit = unitId === null ? undefined : names.get(unitId);
          return { id: userId, name: user!.fullName, title: user!.title, unit: unit ? { id: unitId!, name: unit.name } : null };
        }),
      };
    });
  }
}
