import type { ConclusionView } from '#contract/conclusion';
import type { PointList, PointRequest, PointView, UpdatePointRequest } from '#contract/meeting-room';
import { normalizeText } from '#domain/vietnamese-text';
import { ApiError } from '../../lib/api-client';

/** What is typed about one point. */
export interface PointContents {
  agendaItemId: number | null;
  text: string;
  speaker: string;
  areaId: number | null;
  unitIds: number[];
}
/** `saved`: the server has exactly this. `waiting`: no answer yet, tried again by itself. `refused`, `stale`: a person decides. */
export type PointState = 'saved' | 'typing' | 'sending' | 'waiting' | 'refused' | 'stale';
export interface RoomPoint extends PointContents {
  clientKey: string;
  /** Null before the server has acknowledged it. */
  id: number | null;
  version: number;
  state: PointState;
  /** Why it is refused, or what the other person wrote meanwhile. */
  problem: string | null;
  theirs: PointView | null;
  changedBy: string | null;
  changedAt: string | null;
  conclusionId: number | null;
}
/** What is kept in the browser until it is acknowledged. */
export type StoredPoint = PointContents & Pick<RoomPoint, 'clientKey' | 'id' | 'version'>;

export interface PointApi {
  list(since: string | undefined): Promise<PointList>;
  add(request: PointRequest): Promise<PointView>;
  update(id: number, request: UpdatePointRequest): Promise<PointView>;
  remove(id: number, version: number): Promise<unknown>;
  conclude(id: number, version: number): Promise<ConclusionView>;
}
export interface PointStorage {
  load(): StoredPoint[] | null;
  save(points: StoredPoint[]): void;
  clear(): void;
}

const SAVE_AFTER_MS = 700;
const TRY_AGAIN_MS = 4_000;

const contentsOf = ({ agendaItemId, text, speaker, areaId, unitIds }: PointContents): PointContents => ({
  agendaItemId,
  text,
  speaker,
  areaId,
  unitIds,
});
const contentsOfView = (view: PointView): PointContents => ({
  ...contentsOf({ ...view, speaker: view.speaker ?? '' }),
});
const same = (a: PointContents, b: PointContents) => JSON.stringify(contentsOf(a)) === JSON.stringify(contentsOf(b));
const requestOf = (point: RoomPoint): PointRequest => ({
  text: point.text,
  clientKey: point.clientKey,
  ...(point.agendaItemId ? { agendaItemId: point.agendaItemId } : {}),
  ...(point.speaker ? { speaker: point.speaker } : {}),
  ...(point.areaId ? { areaId: point.areaId } : {}),
  unitIds: point.unitIds,
});
const mayPass = (error: unknown) => error instanceof ApiError && (error.status === 0 || error.status >= 500);

/**
 * The points of one meeting while somebody types: each is saved by itself, a moment after the last key stroke, and kept
 * in the browser until the server has acknowledged it. What others write comes in by `poll`; a point that is being
 * changed here is never replaced.
 */
export class RoomPoints {
  private points: RoomPoint[] = [];
  private listeners = new Set<() => void>();
  private timers = new Map<string, ReturnType<typeof setTimeout>>();
  private sending = new Map<string, Promise<void>>();
  private upTo: string | undefined;
  private closed = false;

  constructor(
    private readonly api: PointApi,
    private readonly storage: PointStorage,
    private readonly newKey: () => string,
  ) {
    for (const stored of storage.load() ?? []) {
      this.points.push({
        ...stored,
        state: 'typing',
        problem: null,
        theirs: null,
        changedBy: null,
        changedAt: null,
        conclusionId: null,
      });
    }
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly snapshot = () => this.points;

  /** Sends what an earlier visit left behind; call once the screen is open. */
  open(): void {
    this.closed = false;
    for (const { clientKey, state } of this.points) if (state !== 'saved') this.later(clientKey, 0);
  }
  close(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** A new point under an agenda item; nothing is sent before something is typed. */
  start(contents: Partial<PointContents> = {}): string {
    const clientKey = this.newKey();
    const empty = { agendaItemId: null, text: '', speaker: '', areaId: null, unitIds: [] };
    this.set([
      ...this.points,
      {
        ...empty,
        ...contents,
        clientKey,
        id: null,
        version: 0,
        state: 'typing',
        problem: null,
        theirs: null,
        changedBy: null,
        changedAt: null,
        conclusionId: null,
      },
    ]);
    return clientKey;
  }

  change(clientKey: string, changes: Partial<PointContents>): void {
    const point = this.find(clientKey);
    if (!point) return;
    this.patch(clientKey, { ...changes, state: point.state === 'stale' ? 'stale' : 'typing', problem: null });
    if (point.state !== 'stale') this.later(clientKey, SAVE_AFTER_MS);
  }

  /** Sends at once and waits for the answer. Answers the point when the server has it, null when not. */
  async flush(clientKey: string): Promise<RoomPoint | null> {
    clearTimeout(this.timers.get(clientKey));
    this.timers.delete(clientKey);
    await this.sending.get(clientKey);
    if (this.find(clientKey)?.state !== 'saved') await this.save(clientKey);
    const point = this.find(clientKey);
    return point?.state === 'saved' ? point : null;
  }

  /** @throws ApiError when the server refuses. */
  async conclude(clientKey: string): Promise<ConclusionView | null> {
    const point = await this.flush(clientKey);
    if (!point?.id || point.conclusionId) return null;
    const conclusion = await this.api.conclude(point.id, point.version);
    this.patch(clientKey, { conclusionId: conclusion.id });
    return conclusion;
  }

  /** @throws ApiError when the server refuses. */
  async remove(clientKey: string): Promise<void> {
    await this.sending.get(clientKey);
    const point = this.find(clientKey);
    if (!point) return;
    if (point.id !== null) await this.api.remove(point.id, point.version);
    this.drop(clientKey);
  }

  /** Two wrote the same point: `mine` is sent over the other's, `theirs` takes theirs. */
  decide(clientKey: string, whose: 'mine' | 'theirs'): void {
    const point = this.find(clientKey);
    if (!point?.theirs) return;
    const { version, id, changedBy, changedAt } = point.theirs;
    const known = { version, id, changedBy, changedAt, theirs: null, problem: null };
    if (whose === 'theirs') this.patch(clientKey, { ...contentsOfView(point.theirs), ...known, state: 'saved' });
    else {
      this.patch(clientKey, { ...known, state: 'typing' });
      this.later(clientKey, 0);
    }
  }

  /** Takes in what changed since the last look. Failures are quiet: the next look asks for the same again. */
  async poll(): Promise<void> {
    const { items, removed, upTo } = await this.api.list(this.upTo);
    if (this.closed) return;
    this.upTo = upTo;
    for (const view of items) this.takeIn(view);
    for (const id of removed) this.takenAway(id);
  }

  private takeIn(view: PointView): void {
    const known = this.points.find(
      (p) => p.id === view.id || (view.clientKey !== null && p.clientKey === view.clientKey),
    );
    const said = { changedBy: view.changedBy, changedAt: view.changedAt, conclusionId: view.conclusionId };
    if (!known) {
      const clientKey = view.clientKey ?? `server-${view.id}`;
      const state = { id: view.id, version: view.version, state: 'saved' as const, problem: null, theirs: null };
      return this.set([...this.points, { clientKey, ...contentsOfView(view), ...state, ...said }]);
    }
    if (known.state === 'saved' && view.version > known.version)
      return this.patch(known.clientKey, { ...contentsOfView(view), version: view.version, ...said });
    // Typed here since: only what nobody types is taken; whether the texts collide is told when it is sent.
    this.patch(known.clientKey, { conclusionId: view.conclusionId });
  }

  private takenAway(id: number): void {
    const point = this.points.find((p) => p.id === id);
    if (!point) return;
    if (point.state === 'saved') return this.drop(point.clientKey);
    // What was typed here is not lost with the row: it becomes a point of its own.
    const { clientKey, ...rest } = point;
    this.set(
      this.points.map((p) =>
        p.clientKey === clientKey
          ? {
              ...rest,
              clientKey: this.newKey(),
              id: null,
              version: 0,
              state: 'refused' as const,
              theirs: null,
              problem:
                'Người khác đã bỏ ý kiến này; nội dung đang nhập được giữ lại. Sửa tiếp để lưu thành ý kiến mới.',
            }
          : p,
      ),
    );
  }

  private later(clientKey: string, after: number): void {
    clearTimeout(this.timers.get(clientKey));
    this.timers.set(
      clientKey,
      setTimeout(() => void this.save(clientKey), after),
    );
  }

  private save(clientKey: string): Promise<void> {
    const busy = this.sending.get(clientKey);
    if (busy) return busy.then(() => this.save(clientKey));
    const work = this.send(clientKey).finally(() => this.sending.delete(clientKey));
    this.sending.set(clientKey, work);
    return work;
  }

  private async send(clientKey: string): Promise<void> {
    const point = this.find(clientKey);
    if (!point || point.state === 'saved' || point.state === 'stale' || point.text.trim() === '') return;
    const sent = contentsOf(point);
    this.patch(clientKey, { state: 'sending', problem: null });
    try {
      const view =
        point.id === null
          ? await this.api.add(requestOf(point))
          : await this.api.update(point.id, { ...requestOf(point), version: point.version });
      this.acknowledged(clientKey, sent, view);
    } catch (error) {
      this.failed(clientKey, error);
    }
  }

  private acknowledged(clientKey: string, sent: PointContents, view: PointView): void {
    const now = this.find(clientKey);
    if (!now) return;
    const { id, version, changedBy, changedAt, conclusionId } = view;
    const first = now.id === null;
    // The answer to an earlier sending was lost, and somebody has changed the point since.
    if (first && view.version > 1 && view.text !== normalizeText(now.text)) {
      const problem = 'Người khác vừa sửa ý kiến này.';
      return this.patch(clientKey, { id, version, changedBy, changedAt, theirs: view, state: 'stale', problem });
    }
    // Nobody has: what was typed after that sending is sent now.
    const done = same(contentsOf(now), sent) && view.text === normalizeText(sent.text);
    this.patch(clientKey, { id, version, changedBy, changedAt, conclusionId, state: done ? 'saved' : 'typing' });
    if (!done) this.later(clientKey, SAVE_AFTER_MS);
  }

  private failed(clientKey: string, error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    if (mayPass(error)) {
      this.patch(clientKey, { state: 'waiting', problem: null });
      if (!this.closed) this.later(clientKey, TRY_AGAIN_MS);
    } else if (error.code === 'STALE') void this.collided(clientKey);
    else this.patch(clientKey, { state: 'refused', problem: error.message });
  }

  private async collided(clientKey: string): Promise<void> {
    this.patch(clientKey, { state: 'stale', problem: 'Người khác vừa sửa ý kiến này.' });
    const { items } = await this.api.list(undefined);
    const theirs = items.find(({ id }) => id === this.find(clientKey)?.id) ?? null;
    if (theirs) this.patch(clientKey, { theirs });
  }

  private find(clientKey: string): RoomPoint | undefined {
    return this.points.find((point) => point.clientKey === clientKey);
  }
  private patch(clientKey: string, changes: Partial<RoomPoint>): void {
    this.set(this.points.map((point) => (point.clientKey === clientKey ? { ...point, ...changes } : point)));
  }
  private drop(clientKey: string): void {
    clearTimeout(this.timers.get(clientKey));
    this.timers.delete(clientKey);
    this.set(this.points.filter((point) => point.clientKey !== clientKey));
  }
  private set(points: RoomPoint[]): void {
    this.points = points;
    const open = points.filter(({ state, text }) => state !== 'saved' && text.trim() !== '');
    if (open.length === 0) this.storage.clear();
    else
      this.storage.save(open.map((p) => ({ ...contentsOf(p), clientKey: p.clientKey, id: p.id, version: p.version })));
    for (const listener of this.listeners) listener();
  }
}
