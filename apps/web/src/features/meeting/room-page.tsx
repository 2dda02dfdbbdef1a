import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { Link, useParams } from 'react-router';
import type { MeetingPageView } from '#contract/meeting';
import type { AgendaItemView } from '#contract/meeting-room';
import { ApiError } from '../../lib/api-client';
import { useDraft } from '../../lib/drafts';
import { paths } from '../../paths';
import { actionOf } from '../../ui/allowed-button';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { meetingQuery, pointApi } from './get-meetings';
import { MeetingStyle } from './meeting.style';
import { RoomPointRow } from './room-point';
import { RoomPoints, type StoredPoint } from './room-points';
import { RoomStyle } from './room.style';

const POLL_EVERY_MS = 4_000;
/** Keys that neither browser nor text field uses for itself. */
const SHORTCUTS = [
  ['Ctrl + Enter', 'ý kiến mới cùng nội dung'],
  ['F9', 'thành kết luận'],
  ['F2', 'người phát biểu'],
  ['F4', 'lĩnh vực'],
  ['F8', 'đơn vị'],
  ['Esc', 'trở lại lời ý kiến'],
  ['Alt + ↑ ↓', 'ý kiến trước, sau'],
  ['Alt + PgUp PgDn', 'nội dung trước, sau'],
] as const;
const FIELD_OF_KEY: Record<string, string> = { F2: 'speaker', F4: 'area', F8: 'units' };

/** Ghi chép tại phòng họp: one screen to type with, every point saved by itself. */
export function RoomPage() {
  const id = Number(useParams()['id']);
  const meeting = useQuery({ ...meetingQuery(id), refetchOnWindowFocus: false });
  return (
    <Page
      title="Ghi chép tại cuộc họp"
      breadcrumb={[
        { title: 'Cuộc họp', to: paths.meetings() },
        { title: meeting.data?.title ?? 'Cuộc họp này', to: paths.meeting(id) },
      ]}
    >
      <MeetingStyle />
      <RoomStyle />
      <QueryState query={meeting}>
        {(data) => {
          const write = actionOf(data.allowedActions, 'write');
          if (write?.allowed) return <Room key={data.id} meeting={data} />;
          return (
            <p>
              {write?.reason ?? 'Bạn không ghi chép cuộc họp này.'} <Link to={paths.meeting(id)}>Trở về cuộc họp</Link>
            </p>
          );
        }}
      </QueryState>
    </Page>
  );
}

function useRoomPoints(meetingId: number) {
  const stored = useDraft<StoredPoint[]>(`meeting:${meetingId}:points`);
  const [room] = useState(() => new RoomPoints(pointApi(meetingId), stored, newKey));
  const [offline, setOffline] = useState(false);
  const points = useSyncExternalStore(room.subscribe, room.snapshot);
  useEffect(() => {
    let asking = false;
    const look = () => {
      if (asking) return;
      asking = true;
      room
        .poll()
        .then(
          () => setOffline(false),
          (error: unknown) => {
            if (!(error instanceof ApiError)) throw error;
            setOffline(true);
          },
        )
        .finally(() => (asking = false));
    };
    const again = () => {
      room.open();
      look();
    };
    room.open();
    look();
    const timer = setInterval(look, POLL_EVERY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
      room.close();
    };
  }, [room]);
  return { room, points, offline };
}

function Room({ meeting }: { meeting: MeetingPageView }) {
  const { room, points, offline } = useRoomPoints(meeting.id);
  const queryClient = useQueryClient();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [said, setSaid] = useState('');
  const speakersId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const year = Number(meeting.heldOn.slice(0, 4));
  // A point that was just started takes the cursor; one that somebody else wrote never does.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-point="${wanted.current}"] [data-field="text"]`);
    if (!row) return;
    wanted.current = null;
    row.focus();
  });
  const start = (agendaItemId: number | null, speaker = '') => {
    wanted.current = room.start({ agendaItemId, speaker });
  };
  async function tell(clientKey: string, work: () => Promise<string>) {
    setProblems(({ [clientKey]: _, ...rest }) => rest);
    try {
      setSaid(await work());
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblems((all) => ({ ...all, [clientKey]: error.message }));
    }
  }
  const conclude = (clientKey: string) =>
    void tell(clientKey, async () => {
      const conclusion = await room.conclude(clientKey);
      await queryClient.invalidateQueries({ queryKey: ['meeting', meeting.id] });
      return conclusion ? `Đã ghi thành kết luận số ${conclusion.number}.` : '';
    });
  const remove = (clientKey: string) =>
    void tell(clientKey, async () => (await room.remove(clientKey), 'Đã bỏ ý kiến.'));

  function onKey(event: KeyboardEvent) {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-point]');
    const point = points.find(({ clientKey }) => clientKey === row?.dataset['point']);
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      const section = (event.target as HTMLElement).closest<HTMLElement>('[data-agenda]');
      start(point ? point.agendaItemId : Number(section?.dataset['agenda']) || null);
    } else if (event.key === 'F9' && point) {
      event.preventDefault();
      conclude(point.clientKey);
    } else if (FIELD_OF_KEY[event.key] && row && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      const field = row.querySelector<HTMLElement>(`[data-field="${FIELD_OF_KEY[event.key]!}"]`);
      (field?.matches('input') ? field : field?.querySelector('input'))?.focus();
    } else if (event.altKey && ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(event.key)) {
      event.preventDefault();
      move(event.key, event.target as HTMLElement);
    }
  }
  /** Arrows go from point to point, the page keys from one agenda item to the next. */
  function move(key: string, from: HTMLElement) {
    const bySection = key.startsWith('Page');
    const stops = [
      ...(frame.current?.querySelectorAll<HTMLElement>(
        bySection ? '[data-agenda]' : '[data-field="text"], [data-new]',
      ) ?? []),
    ];
    const here = stops.findIndex((stop) => stop === from || stop.contains(from) || sameRow(stop, from));
    const next = stops[here + (key.endsWith('Up') ? -1 : 1)];
    (bySection ? next?.querySelector<HTMLElement>('[data-new]') : next)?.focus();
    // The words go on where they end.
    if (next instanceof HTMLTextAreaElement) next.setSelectionRange(next.value.length, next.value.length);
  }

  const items: (AgendaItemView | null)[] = [...meeting.agenda, null];
  const unsaved = points.filter(({ state, text }) => state !== 'saved' && text.trim() !== '').length;
  return (
    <div className="room" ref={frame} onKeyDown={onKey}>
      <dl className="shortcuts" aria-label="Phím tắt">
        {SHORTCUTS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="room-state" role="status">
        {offline
          ? 'Mất kết nối với máy chủ: cứ gõ tiếp, nội dung được giữ trên máy này và tự gửi khi có mạng.'
          : unsaved > 0
            ? `${unsaved} ý kiến đang được lưu.`
            : 'Mọi ý kiến đã được lưu.'}{' '}
        {said}
      </p>
      <datalist id={speakersId}>
        {[...new Set(meeting.attendees.flatMap(({ name, substituteName }) => [name, substituteName]))]
          .filter((name) => name !== null)
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      {items.map((item, index) => {
        const own = points.filter(({ agendaItemId }) =>
          item ? agendaItemId === item.id : !meeting.agenda.some(({ id }) => id === agendaItemId),
        );
        if (!item && own.length === 0 && meeting.agenda.length > 0)
          return (
            <section key="none" data-agenda="" className="room-item">
              <Button data-new="" size="small" onClick={() => start(null)}>
                Ghi ý kiến ngoài chương trình
              </Button>
            </section>
          );
        return (
          <section
            key={item?.id ?? 'none'}
            data-agenda={item?.id ?? ''}
            className="room-item"
            aria-labelledby={`muc-${index}`}
          >
            <h2 id={`muc-${index}`}>{item ? `${index + 1}. ${item.title}` : 'Ý kiến ngoài chương trình'}</h2>
            <ol>
              {own.map((point) => (
                <RoomPointRow
                  key={point.clientKey}
                  point={point}
                  year={year}
                  speakers={speakersId}
                  conclusionNumber={meeting.conclusions.find(({ id }) => id === point.conclusionId)?.number ?? null}
                  problem={problems[point.clientKey] ?? null}
                  onChange={(changes) => {
                    setSaid('');
                    room.change(point.clientKey, changes);
                  }}
                  onDecide={(whose) => room.decide(point.clientKey, whose)}
                  onRemove={() => remove(point.clientKey)}
                  onConclude={() => conclude(point.clientKey)}
                />
              ))}
            </ol>
            <Button data-new="" size="small" onClick={() => start(item?.id ?? null)}>
              Thêm ý kiến
            </Button>
          </section>
        );
      })}
    </div>
  );
}

/** Also without TLS, where the browser offers no `randomUUID`. */
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const sameRow = (stop: HTMLElement, from: HTMLElement) => {
  const row = from.closest('[data-point]');
  return row !== null && stop.closest('[data-point]') === row;
};
