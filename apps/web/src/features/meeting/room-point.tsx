import { Input } from 'antd';
import { useId, type KeyboardEvent } from 'react';
import { formatInstant } from '../../lib/format';
import { AreaSelect } from '../../ui/area-select';
import { UnitSelect } from '../../ui/unit-select';
import type { PointContents, PointState, RoomPoint } from './room-points';

const STATE_LABEL: Record<PointState, string> = {
  saved: 'Đã lưu',
  typing: 'Đang nhập',
  sending: 'Đang lưu…',
  waiting: 'Chưa gửi được; giữ trên máy này và tự gửi lại',
  refused: 'Chưa lưu',
  stale: 'Chưa lưu: có hai bản',
};

interface Props {
  point: RoomPoint;
  year: number;
  speakers: string;
  conclusionNumber: number | null;
  onChange: (changes: Partial<PointContents>) => void;
  onDecide: (whose: 'mine' | 'theirs') => void;
  onRemove: () => void;
  onConclude: () => void;
  problem: string | null;
}

/** One point: its words first, then who said it and what it is about. Its state is said in words. */
export function RoomPointRow({ point, year, speakers, conclusionNumber, problem, ...on }: Props) {
  const id = useId();
  const back = (event: KeyboardEvent) => {
    if (event.key === 'Escape') document.getElementById(`${id}-text`)?.focus();
  };
  return (
    <li className={`room-point state-${point.state}`} data-point={point.clientKey}>
      <label className="visually-hidden" htmlFor={`${id}-text`}>
        Ý kiến
      </label>
      <Input.TextArea
        id={`${id}-text`}
        data-field="text"
        value={point.text}
        autoSize={{ minRows: 1, maxRows: 12 }}
        maxLength={10_000}
        placeholder="Ghi ý kiến; tự lưu khi ngừng gõ"
        onChange={({ target }) => on.onChange({ text: target.value })}
      />
      <div className="tags-row" onKeyDown={back}>
        <span>
          <label htmlFor={`${id}-speaker`}>Người phát biểu</label>
          <input
            id={`${id}-speaker`}
            data-field="speaker"
            className="plain-input"
            list={speakers}
            value={point.speaker}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => on.onChange({ speaker: target.value })}
          />
        </span>
        <span data-field="area">
          <label htmlFor={`${id}-area`}>Lĩnh vực</label>
          <AreaSelect
            id={`${id}-area`}
            year={year}
            value={point.areaId}
            onChange={(areaId) => on.onChange({ areaId: areaId ?? null })}
          />
        </span>
        <span data-field="units">
          <label htmlFor={`${id}-units`}>Đơn vị liên quan</label>
          <UnitSelect
            id={`${id}-units`}
            multiple
            value={point.unitIds}
            onChange={(unitIds) => on.onChange({ unitIds })}
          />
        </span>
      </div>
      <p className="point-foot">
        <span role="status">
          {point.text.trim() === '' && point.id !== null ? 'Ý kiến trống không được lưu' : STATE_LABEL[point.state]}
        </span>
        {point.changedBy && (
          <span className="secondary">
            {point.changedBy}, {formatInstant(point.changedAt)}
          </span>
        )}
        {point.conclusionId ? (
          <strong>→ Kết luận{conclusionNumber ? ` số ${conclusionNumber}` : ''}</strong>
        ) : (
          <button type="button" className="link-button" onClick={on.onConclude}>
            Thành kết luận
          </button>
        )}
        {!point.conclusionId && (
          <button type="button" className="link-button" onClick={on.onRemove}>
            Bỏ ý kiến
          </button>
        )}
      </p>
      {(problem ?? point.problem) && (
        <p role="alert" className="refusal">
          {problem ?? point.problem}
        </p>
      )}
      {point.theirs && (
        <div className="present-value">
          <strong>
            {point.theirs.changedBy} đã ghi lúc {formatInstant(point.theirs.changedAt)}:
          </strong>{' '}
          {point.theirs.text}
          <span className="form-actions">
            <button type="button" className="link-button" onClick={() => on.onDecide('mine')}>
              Giữ nội dung của tôi
            </button>
            <button type="button" className="link-button" onClick={() => on.onDecide('theirs')}>
              Lấy nội dung đó
            </button>
          </span>
        </div>
      )}
    </li>
  );
}
