import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import { sortKey } from '#domain/vietnamese-text';
import type { SavedViewList, SavedViewRequest, SavedViewScreen, SavedViewView } from '#contract/saved-view';
import { assertCan } from '#api/platform/access';
import { AuditLog } from '#api/platform/audit-log';
import { UnitOfWork } from '#api/platform/database/unit-of-work';
import { DomainError, invalid, notFound } from '#api/platform/errors';
import { SavedViewEntity } from './saved-view.entity';

/** More than anybody finds again in a menu. */
const MOST = 50;

/** Lists kept under a name, each person's own. */
@Injectable()
export class SavedViewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** The actor's own views of a screen, by name. */
  async list(actor: Actor, screen: SavedViewScreen): Promise<SavedViewList> {
    const found = await this.unitOfWork.manager.findBy(SavedViewEntity, { userId: actor.userId, screen });
    const items = found.map(view).sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1));
    return { items, total: items.length };
  }

  /** @throws DomainError INVALID when the person has a view of this name or too many of them. */
  create(actor: Actor, { screen, name, query }: SavedViewRequest): Promise<SavedViewView> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'account.manageOwn');
      const own = { userId: actor.userId, screen };
      const manager = this.unitOfWork.manager;
      if (await manager.existsBy(SavedViewEntity, { ...own, name })) throw invalid('name', `Bạn đã có bộ lọc tên “${name}”.`);
      if ((await manager.countBy(SavedViewEntity, own)) >= MOST) throw new DomainError('INVALID', `Mỗi màn hình lưu được nhiều nhất ${MOST} bộ lọc; hãy xóa bộ lọc không dùng nữa.`);
      const saved = await manager.save(SavedViewEntity, { ...own, name, query });
      await this.audit.append({ actor, action: 'savedView.created', subjectType: 'savedView', subjectId: saved.id, after: { screen, name, query } });
      return view(saved);
    });
  }

  /** Somebody else's view is not there. @throws DomainError NOT_FOUND */
  remove(actor: Actor, id: number): Promise<void> {
    return this.unitOfWork.run(async () => {
      assertCan(actor, 'account.manageOwn');
      const manager = this.unitOfWork.manager;
      const found = await manager.findOneBy(SavedViewEntity, { id, userId: actor.userId });
      if (!found) throw notFound('bộ lọc đã lưu');
      await manager.delete(SavedViewEntity, { id });
      const { screen, name, query } = found;
      await this.audit.append({ actor, action: 'savedView.deleted', subjectType: 'savedView', subjectId: id, before: { screen, name, query } });
    });
  }
}

const view = ({ id, name, query }: SavedViewEntity): SavedViewView => ({ id, name, query });
