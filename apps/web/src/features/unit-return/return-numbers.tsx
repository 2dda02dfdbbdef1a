import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReturnCellView, ReturnIndicatorView, ReturnPageView } from '#contract/unit-return';
import { paths } from '../../paths';
import { Link } from 'react-router';
import { useReturnCommands } from './get-returns';
import { SaveState, useUnsaved } from './save-state';
import { Overtaken, useAutosaved, type Stored } from './use-autosaved';

interface Typed {
  typed: string;
  explanation: string;
}
const typedOf = ({ version, typed, explanation }: ReturnCellView): Stored<Typed> => ({
  version,
  value: { typed, explanation: explanation ?? '' },
});

/** The statistical part, by area, with what was stated before beside each field. */
export function ReturnNumbers({ page, writing }: { page: ReturnPageView; writing: boolean }) {
  const areas = page.areas.filter(({ code }) => page.indicators.some((indicator) => indicator.areaCode === code));
  const other = page.indicators.filter(({ areaCode }) => !areas.some(({ code }) => code === areaCode));
  return (
    <section id="so-lieu" aria-labelledby="return-numbers" style={{ scrollMarginTop: 56 }}>
      <h2 id="return-numbers">Số liệu</h2>
      <p className="secondary">
        {writing
          ? 'Gõ số như thường viết: 1.234,5. Ghi 0 nếu không phát sinh; để trống thì cần giải trình. Mỗi ô tự lưu.'
          : `So với ${page.previousPeriodTitle ?? 'kỳ trước'}.`}{' '}
        <Link to={paths.unitReturns({ periodId: page.period.id })}>Về bảng theo dõi</Link>
      </p>
      {[
        ...areas.map(({ code, name }) => ({ code, name, own: page.indicators.filter((i) => i.areaCode === code) })),
        ...(other.length > 0 ? [{ code: 'khac', name: 'Chỉ tiêu khác', own: other }] : []),
      ].map(({ code, name, own }) => (
        <div key={code} style={{ marginBottom: 16 }}>
          <h3>{name}</h3>
          <table className="return-numbers">
            <caption className="visually-hidden">Số liệu: {name}</caption>
            <thead>
              <tr>
                <th scope="col">Chỉ tiêu</th>
                <th scope="col">{page.previousPeriodTitle ?? 'Kỳ trước'}</th>
                <th scope="col">Cùng kỳ năm trước</th>
                <th scope="col">Kỳ này</th>
              </tr>
            </thead>
            <tbody>
              {own.flatMap((indicator) =>
                indicator.cells.map((cell) => (
                  <Row key={cell.place} returnId={page.id} indicator={indicator} cell={cell} writing={writing} />
                )),
              )}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

function Row({
  returnId,
  indicator,
  cell,
  writing,
}: {
  returnId: number;
  indicator: ReturnIndicatorView;
  cell: ReturnCellView;
  writing: boolean;
}) {
  const { code, name, unitOfMeasure, guide, computed } = indicator;
  const label = cell.axisItemName ?? `${code} ${name}`;
  const shown = indicator.valueType === 'ratio' ? computed : null;
  return (
    <tr className={cell.axisItem ? 'item' : undefined}>
      <th scope="row">
        {label}
        {!cell.axisItem && unitOfMeasure && <span className="secondary"> ({unitOfMeasure})</span>}
        {!cell.axisItem && guide && <div className="secondary">{guide}</div>}
      </th>
      <td className="number" data-label="Kỳ trước">
        {cell.previous ?? '–'}
      </td>
      <td className="number" data-label="Cùng kỳ năm trước">
        {cell.lastYear ?? '–'}
      </td>
      <td className="field">
        {shown !== null ? (
          <span>
            <strong>{shown}</strong> <span className="secondary">tự tính</span>
          </span>
        ) : writing ? (
          <CellField returnId={returnId} indicator={indicator} cell={cell} label={label} />
        ) : (
          <CellText cell={cell} />
        )}
      </td>
    </tr>
  );
}

/** As stated, with how far it is from last time. */
function CellText({ cell }: { cell: ReturnCellView }) {
  return (
    <>
      <strong>{cell.typed || '–'}</strong>
      {cell.change && <span className="secondary"> ({cell.change})</span>}
      {cell.explanation && <div>Giải trình: {cell.explanation}</div>}
      <Findings cell={cell} />
    </>
  );
}

function CellField({
  returnId,
  indicator,
  cell,
  label,
}: {
  returnId: number;
  indicator: ReturnIndicatorView;
  cell: ReturnCellView;
  label: string;
}) {
  const { saveCell } = useReturnCommands(returnId);
  const field = useAutosaved<Typed>(`return:${returnId}:${cell.place}`, typedOf(cell), async (version, value) => {
    const body = {
      version,
      indicatorCode: indicator.code,
      typed: value.typed,
      ...(cell.axisItem ? { axisItem: cell.axisItem } : {}),
      ...(value.explanation ? { explanation: value.explanation } : {}),
    };
    const answer = await saveCell(body);
    if (!answer.saved) throw new Overtaken(typedOf(answer.current), answer.current.updatedBy);
    return typedOf(answer.current);
  });
  useUnsaved(cell.place, field.dirty);
  const [explaining, setExplaining] = useState(false);
  const { typed, explanation } = field.value;
  const faulty = !field.dirty && cell.findings.some(({ severity }) => severity === 'error');
  const noteId = `${cell.place}-note`;
  const wantsWords = explaining || explanation !== '' || cell.findings.some(({ severity }) => severity === 'warning');
  const common = {
    id: cell.place,
    'aria-label': label,
    'aria-describedby': noteId,
    status: faulty ? ('error' as const) : undefined,
  };
  const choices = indicator.valueType === 'yesNo' ? ['Có', 'Không'] : indicator.choices;
  const set = (next: Partial<Typed>) => field.change({ ...field.value, ...next });
  return (
    <>
      {indicator.valueType === 'choice' || indicator.valueType === 'yesNo' ? (
        <Select
          {...common}
          value={typed || undefined}
          allowClear
          placeholder="Chọn"
          options={choices.map((value) => ({ value, label: value }))}
          onChange={(next) => set({ typed: next ?? '' })}
          onBlur={field.flush}
          virtual={false}
        />
      ) : indicator.valueType === 'text' ? (
        <Input.TextArea
          {...common}
          autoSize={{ minRows: 2 }}
          value={typed}
          maxLength={2000}
          aria-invalid={faulty}
          onChange={(event) => set({ typed: event.target.value })}
          onBlur={field.flush}
        />
      ) : (
        <Input
          {...common}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          maxLength={200}
          aria-invalid={faulty}
          suffix={indicator.valueType === 'percent' ? '%' : undefined}
          onChange={(event) => set({ typed: event.target.value })}
          onBlur={field.flush}
        />
      )}
      <div id={noteId}>
        {!field.dirty && <Findings cell={cell} />}
        {cell.prefilledFrom && !field.dirty && <div className="secondary">Điền sẵn: {cell.prefilledFrom}</div>}
      </div>
      {wantsWords ? (
        <Input
          size="small"
          aria-label={`Giải trình cho ${label}`}
          placeholder="Giải trình"
          value={explanation}
          maxLength={1000}
          style={{ marginTop: 4 }}
          onChange={(event) => set({ explanation: event.target.value })}
          onBlur={field.flush}
        />
      ) : (
        typed === '' && (
          <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => setExplaining(true)}>
            Chưa có số liệu? Giải trình
          </Button>
        )
      )}
      <div>
        <SaveState
          field={field}
          updatedBy={cell.updatedBy}
          updatedAt={cell.updatedAt}
          print={(value) => value.typed}
          brief
        />
      </div>
    </>
  );
}

/** Errors before warnings, as the server orders them. */
function Findings({ cell }: { cell: ReturnCellView }) {
  return cell.findings.map(({ severity, message }) => (
    <p key={message} className={`finding gap-${severity}`}>
      {severity === 'error' ? 'Phải sửa: ' : 'Cần giải trình: '}
      {message}
    </p>
  ));
}
