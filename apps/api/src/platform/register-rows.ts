import { Injectable } from '@nestjs/common';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { Action, Actor } from '#domain/permissions';
import type { Instant } from '#domain/plain-date';
import { assertCan } from './access';
import { AuditLog } from './audit-log';
import { insertRow } from './database/insert-row';
import { UnitOfWork } from './database/unit-of-work';
import { assertFresh, notFound } from './errors';

/** What every row of a register has; one that was removed stays, so that the log can be followed. */
export interface RegisterRow {
  id: number;
  version: number;
  recordedAt: Instant;
  removedAt: Instant | null;
}

/** One register: where its rows stand, who keeps it, and how it is named. */
export interface RegisterKind<E extends RegisterRow> {
  entity: EntityTarget<E>;
  /** Subject of its entries in the log; their actions are `<subject>.created`, `.changed`, `.deleted` and verbs of its own. */
  subject: string;
  /** Permission of whoever keeps the register. */
  keptBy: Action;
  /** How a refusal names a row: "khen thưởng, phê bình". */
  named: string;
}

/** What a request says, as the columns of its row. */
export type ContentsOf<E extends RegisterRow> = Omit<Partial<E>, keyof RegisterRow>;
type Contents<E extends RegisterRow> = () => ContentsOf<E> | Promise<ContentsOf<E>>;
/** What the entry in the log says of a change. */
interface Logged {
  before?: object;
  after?: object;
}

/**
 * How rows of the registers come, change and go: permission, version, row and log entry in one transaction.
 * What may stand in a row is each register's own.
 */
@Injectable()
export class Registers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  of<E extends RegisterRow>(kind: RegisterKind<E>): RegisterRows<E> {
    return new RegisterRows(kind, this.unitOfWork, this.audit);
  }
}

/** The rows of one register. Wherever an actor is null, the system itself writes (seeds). */
export class RegisterRows<E extends RegisterRow> {
  constructor(
    private readonly kind: RegisterKind<E>,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** `contents` is asked only of who may. Answers the id. @throws DomainError FORBIDDEN and what `contents` refuses */
  create(actor: Actor | null, request: object, contents: Contents<E>): Promise<number> {
    return this.unitOfWork.run(async () => {
      if (actor) assertCan(actor, this.kind.keptBy);
      const row = { ...(await contents()), recordedAt: await this.audit.recordedAt(), removedAt: null };
      const id = await insertRow(this.unitOfWork.manager, this.kind.entity, row as unknown as Partial<E>);
      await this.log(actor, id, 'created', { after: request });
      return id;
    });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND, STALE and what `contents` refuses */
  change(actor: Actor | null, id: number, request: { version: number }, contents: Contents<E>): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, request.version);
      await this.write(actor, before, 'changed', await contents(), { before, after: request });
    });
  }

  /** `refuse` throws when something still hangs on the row. @throws DomainError FORBIDDEN, NOT_FOUND, STALE */
  remove(
    actor: Actor | null,
    id: number,
    version: number,
    refuse: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    return this.unitOfWork.run(async () => {
      const before = await this.fresh(actor, id, version);
      await refuse();
      await this.put(actor, before, 'deleted', { removedAt: await this.audit.recordedAt() }, { before });
    });
  }

  /** The row at the version that the request carries. Call inside `unitOfWork.run`. @throws DomainError FORBIDDEN, NOT_FOUND, STALE */
  async fresh(actor: Actor | null, id: number, version: number): Promise<E> {
    const { entity, subject, keptBy, named } = this.kind;
    if (actor) assertCan(actor, keptBy);
    const row = await this.unitOfWork.manager.findOneBy(entity, { id } as FindOptionsWhere<E>);
    if (!row || row.removedAt !== null) throw notFound(named);
    assertFresh(version, row.version, { current: row, ...(await this.audit.lastChange(subject, id)) });
    return row;
  }

  /** A step of a fresh row, with the verb of its entry in the log. Call inside `unitOfWork.run`. */
  write(actor: Actor | null, row: E, verb: string, changes: ContentsOf<E>, logged: Logged): Promise<void> {
    return this.put(actor, row, verb, changes, logged);
  }

  private async put(actor: Actor | null, row: E, verb: string, changes: object, logged: Logged): Promise<void> {
    const where = { id: row.id } as FindOptionsWhere<E>;
    await this.unitOfWork.manager.update(this.kind.entity, where, { ...changes, version: row.version + 1 } as object);
    await this.log(actor, row.id, verb, logged);
  }

  private log(actor: Actor | null, id: number, verb: string, logged: Logged): Promise<void> {
    const { subject } = this.kind;
    return this.audit.append({ actor, action: `${subject}.${verb}`, subjectType: subject, subjectId: id, ...logged });
  }
}
