import { Button, Checkbox, Input, Radio } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { SplitItemView } from '#contract/conclusion-text';
import type { FieldError } from '#contract/errors';
import { readDeadline } from '#domain/deadline';
import { formatDate } from '../../lib/format';
import { AreaSelect } from '../../ui/area-select';
import { DateField } from '../../ui/date-field';
import { PartyBox, type Parties } from '../../ui/party-box';
import { doubtsOf, itemLabel, type Outcome, type RowDraft, type TaskDraft } from './notice-draft';

const OUTCOMES: { value: Outcome; label: string }[] = [
  { value: 'tasks', label: 'Giao nhiệm vụ' },
  { value: 'noTask', label: 'Không phát sinh nhiệm vụ' },
  { value: 'skip', label: 'Không lấy làm kết luận' },
];

interface Props {
  item: SplitItemView;
  index: number;
  row: RowDraft;
  year: number;
  /** The day of the meeting: whose units may be meant. */
  on: string;
  errors: readonly FieldError[];
  active: boolean;
  onActive: () => void;
  onChange: (row: RowDraft) => void;
  /** Null for the first item: there is none above it. */
  onMerge: (() => void) | null;
  /** False when one half would be empty. */
  onSplit: (place: number) => boolean;
}

/** One item of the notice: what is proposed, editable, and the person's confirmation. Any change asks for it anew. */
export function NoticeRow({ item, index, row, year, on, errors, active, onActive, onChange, onMerge, onSplit }: Props) {
  const label = itemLabel(item, index);
  const doubts = doubtsOf(item);
  const headingId = useId();
  const caret = useRef<number | null>(null);
  const [hint, setHint] = useState(false);
  const change = (changes: Partial<RowDraft>) => onChange({ ...row, confirmed: false, ...changes });
  const changeTask = (at: number, changes: Partial<TaskDraft>) =>
    change({ tasks: row.tasks.map((task, i) => (i === at ? { ...task, ...changes } : task)) });
  return (
    <li
      id={`muc-${index}`}
      className={['notice-row', active && 'active', row.confirmed && 'confirmed'].filter(Boolean).join(' ')}
      onFocus={onActive}
    >
      <h3 id={headingId}>
        Mục {label}{' '}
        <span className={row.confirmed ? 'tag tag-completedOnTime' : 'tag tag-dueSoon'}>
          {row.confirmed ? 'Đã xác nhận' : 'Đề xuất, chưa xác nhận'}
        </span>
      </h3>
      {doubts.length > 0 && (
        <ul className="doubts" aria-label={`Điểm chưa chắc của mục ${label}`}>
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      {errors.length > 0 && (
        <ul className="load-error" role="alert">
          {errors.map(({ field, message }) => (
            <li key={`${field}${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <p className="recut">
        {onMerge && (
          <Button size="small" onClick={onMerge} aria-label={`Gộp mục ${label} với mục trên`}>
            Gộp với mục trên
          </Button>
        )}
        {row.outcome !== 'skip' && (
          <Button
            size="small"
            aria-label={`Tách mục ${label} làm hai tại vị trí con trỏ`}
            onClick={() => setHint(!onSplit(caret.current ?? 0))}
          >
            Tách làm hai tại con trỏ
          </Button>
        )}
        {hint && <span role="status">Đặt con trỏ vào giữa nội dung, đúng chỗ cần tách, rồi bấm lại.</span>}
      </p>
      <Radio.Group
        aria-labelledby={headingId}
        options={OUTCOMES}
        value={row.outcome}
        onChange={({ target }) => change({ outcome: target.value as Outcome })}
      />
      {row.outcome === 'skip' ? (
        <p className="secondary">{row.text}</p>
      ) : (
        <>
          <Labelled label="Nội dung kết luận, nguyên văn">
            {(id) => (
              <Input.TextArea
                id={id}
                value={row.text}
                autoSize={{ minRows: 2, maxRows: 10 }}
                onChange={({ target }) => change({ text: target.value })}
                onSelect={({ currentTarget }) => (caret.current = currentTarget.selectionStart)}
              />
            )}
          </Labelled>
          <Labelled label="Lĩnh vực">
            {(id) => (
              <AreaSelect
                id={id}
                year={year}
                value={row.areaId}
                onChange={(areaId) => change({ areaId: areaId ?? null })}
              />
            )}
          </Labelled>
          {row.cited.length > 0 && (
            <p className="secondary">
              Viện dẫn:{' '}
              {row.cited.map(({ number, statedDate }) => (statedDate ? `${number}, ${statedDate}` : number)).join('; ')}
            </p>
          )}
          {row.conflict && (
            <p className="flag">
              <strong>Mâu thuẫn trong nguồn, giữ nguyên như văn bản:</strong> {row.conflict}
            </p>
          )}
          {row.outcome === 'noTask' && (
            <Labelled label="Lý do không phát sinh nhiệm vụ">
              {(id) => (
                <Input
                  id={id}
                  value={row.noTaskReason}
                  onChange={({ target }) => change({ noTaskReason: target.value })}
                />
              )}
            </Labelled>
          )}
          {row.outcome === 'tasks' &&
            row.tasks.map((task, at) => (
              <fieldset key={at}>
                <legend>{row.tasks.length > 1 ? `Nhiệm vụ ${at + 1}` : 'Nhiệm vụ'}</legend>
                <TaskEditor
                  task={task}
                  item={item}
                  year={year}
                  on={on}
                  onChange={(changes) => changeTask(at, changes)}
                />
                {row.tasks.length > 1 && (
                  <Button
                    danger
                    size="small"
                    onClick={() => change({ tasks: row.tasks.filter((_, other) => other !== at) })}
                  >
                    Bỏ nhiệm vụ {at + 1}
                  </Button>
                )}
              </fieldset>
            ))}
          {row.outcome === 'tasks' && (
            <Button
              size="small"
              onClick={() => change({ tasks: [...row.tasks, { ...row.tasks.at(-1)!, title: '', dueOn: null }] })}
            >
              Thêm nhiệm vụ cho mục {label}
            </Button>
          )}
        </>
      )}
      <p className="confirm">
        <Checkbox checked={row.confirmed} onChange={({ target }) => onChange({ ...row, confirmed: target.checked })}>
          Tôi đã xem và xác nhận mục {label}
        </Checkbox>
      </p>
    </li>
  );
}

interface TaskProps {
  task: TaskDraft;
  item: SplitItemView;
  year: number;
  on: string;
  onChange: (changes: Partial<TaskDraft>) => void;
}

function TaskEditor({ task, item, year, on, onChange }: TaskProps) {
  return (
    <>
      <Labelled label="Tên nhiệm vụ">
        {(id) => (
          <Input.TextArea
            id={id}
            value={task.title}
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </Labelled>
      <Labelled label="Chủ trì">
        {(id) => <PartyBox id={id} on={on} value={task.leads} onChange={(leads) => onChange({ leads })} />}
      </Labelled>
      <Candidates proposed={item.leads} value={task.leads} onChoose={(leads) => onChange({ leads })} />
      <Labelled label="Phối hợp">
        {(id) => (
          <PartyBox id={id} on={on} value={task.coordinating} onChange={(coordinating) => onChange({ coordinating })} />
        )}
      </Labelled>
      <Candidates
        proposed={item.coordinating}
        value={task.coordinating}
        onChoose={(coordinating) => onChange({ coordinating })}
      />
      <div className="field-pair">
        <Labelled label="Thời hạn như văn bản ghi" note={readingOf(task, year)}>
          {(id) => (
            <Input
              id={id}
              value={task.deadlineText}
              autoComplete="off"
              disabled={task.noDeadline}
              onChange={({ target }) => onChange({ deadlineText: target.value, dueOn: null })}
            />
          )}
        </Labelled>
        <Labelled label="Ngày đến hạn" note="Chỉ chọn khi khác với cách đọc.">
          {(id) => (
            <DateField
              id={id}
              value={task.dueOn}
              disabled={task.noDeadline}
              onChange={(dueOn) => onChange({ dueOn })}
            />
          )}
        </Labelled>
      </div>
      <Checkbox
        checked={task.noDeadline}
        onChange={({ target }) => onChange({ noDeadline: target.checked, ...(target.checked ? { dueOn: null } : {}) })}
      >
        Không có thời hạn
      </Checkbox>
      <Labelled label="Sản phẩm, kết quả">
        {(id) => (
          <Input
            id={id}
            value={task.expectedProduct}
            placeholder="Báo cáo kết quả thực hiện"
            onChange={({ target }) => onChange({ expectedProduct: target.value })}
          />
        )}
      </Labelled>
    </>
  );
}

/** How the words will be read, said before anything is applied. */
function readingOf({ deadlineText, dueOn, noDeadline }: TaskDraft, year: number): string {
  if (noDeadline) return 'Nhiệm vụ không bị tính là quá hạn.';
  if (dueOn) return `Đến hạn hết ngày ${formatDate(dueOn)}, theo ngày chọn bên cạnh.`;
  if (deadlineText.trim() === '') return 'Văn bản không nêu thời hạn: để trống là không có thời hạn.';
  const read = readDeadline(deadlineText, year);
  return 'error' in read ? read.error : `Đọc là: ${read.reading}`;
}

/** Words that name nobody of the catalogue, or a unit that was merged: whom they may mean, one press each. */
function Candidates({
  proposed,
  value,
  onChoose,
}: {
  proposed: SplitItemView['leads'];
  value: Parties;
  onChoose: (value: Parties) => void;
}) {
  const open = proposed.filter(({ candidates }) => candidates.length > 0);
  if (open.length === 0) return null;
  const has = ({ kind, id }: { kind: 'unit' | 'group'; id: number }) =>
    (kind === 'unit' ? value.unitIds : value.groupIds).includes(id);
  const adding = ({ kind, id }: { kind: 'unit' | 'group'; id: number }): Parties =>
    kind === 'unit' ? { ...value, unitIds: [...value.unitIds, id] } : { ...value, groupIds: [...value.groupIds, id] };
  return (
    <>
      {open.map(({ text, candidates }) => (
        <p key={text} className="secondary">
          “{text}” có thể là:{' '}
          {candidates
            .filter((candidate) => !has(candidate))
            .map((candidate) => (
              <Button key={`${candidate.kind}${candidate.id}`} size="small" onClick={() => onChoose(adding(candidate))}>
                {candidate.name}
              </Button>
            ))}
        </p>
      ))}
    </>
  );
}

function Labelled({ label, note, children }: { label: string; note?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note && <span className="secondary">{note}</span>}
    </div>
  );
}
