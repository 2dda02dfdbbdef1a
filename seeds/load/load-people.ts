import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { searchKey, sortKey } from '#domain/vietnamese-text';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { hashPassword } from '#api/platform/passwords';
import { MembershipEntity, UserEntity } from '#api/user/user.entity';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, UNIT_STAFF } from '../demo/people';
import type { UnitIds } from './load-province';

/** Composed people by user name. */
export type People = ReadonlyMap<string, Actor>;

/** Passwords are hashed before any transaction: it takes long on purpose. */
export const demoPasswordHashes = (): Promise<string[]> => Promise.all(DEMO_ACCOUNTS.map(() => hashPassword(DEMO_PASSWORD)));

/** The demonstration's people; only the documented accounts can sign in. */
export async function loadPeople(app: INestApplicationContext, units: UnitIds, hashes: readonly string[], validFrom: string): Promise<People> {
  const unitOfWork = app.get(UnitOfWork);
  return unitOfWork.run(async () => {
    const people = new Map<string, Actor>();
    for (const [i, person] of [...DEMO_ACCOUNTS, ...UNIT_STAFF].entries()) {
      const { username, fullName, title, role, unitKey } = person;
      const { id } = await unitOfWork.manager.save(UserEntity, {
        username,
        fullName,
        title,
        email: null,
        // Illustrative: no exchange of the province gives out numbers that begin so.
        phone: unitKey ? `0212 000 ${String(i + 1).padStart(4, '0')}` : null,
        status: 'active',
        passwordHash: hashes[i] ?? null,
        demo: true,
        searchKey: searchKey(`${username} ${fullName} ${title}`),
        sortKey: sortKey(fullName),
      });
      const unitId = unitKey === null ? null : units.get(unitKey)!;
      await unitOfWork.manager.insert(MembershipEntity, { userId: id, role, unitId, validFrom, validTo: null });
      people.set(username, { userId: id, fullName, roles: [{ role, unitId }] });
    }
    await app.get(AuditLog).append({ actor: null, action: 'seed.people', subjectType: 'user', subjectId: null, after: { people: people.size } });
    return people;
  });
}
