import { Button, Input } from 'antd';
import { Link } from 'react-router';
import type { ReturnAreaView, ReturnPageView, ReturnSectionView } from '#contract/unit-return';
import { RETURN_TEXT_MAX } from '#contract/unit-return';
import { RETURN_SECTION_LABEL } from '#contract/unit-return-labels';
import { normalizeText } from '#domain/vietnamese-text';
import { ApiError } from '../../lib/api-client';
import { formatDate } from '../../lib/format';
import { paths } from '../../paths';
import { useReturnCommands } from './get-returns';
import { SaveState, useUnsaved } from './save-state';
import { Overtaken, useAutosaved } from './use-autosaved';

/** What the unit says about each area, with last time's text and the confirmed tasks beside it. */
export function ReturnAreas({ page, writing }: { page: ReturnPageView; writing: boolean }) {
  return page.areas.map((area) => {
    const sections = writing ? area.sections : area.sections.filter(({ text }) => text !== '');
    return (
      <section
        key={area.code}
        id={`linh-vuc-${area.code}`}
        className="return-area"
        aria-labelledby={`area-${area.code}`}
      >
        <h2 id={`area-${area.code}`}>{area.name}</h2>
        {sections.length === 0 && <p className="secondary">Không có nội dung.</p>}
        {sections.map((section) => (
          <div key={section.kind} className="return-text">
            {writing ? <Text returnId={page.id} area={area} section={section} /> : <Said section={section} />}
            <Beside page={page} area={area} section={section} />
          </div>
        ))}
      </section>
    );
  });
}

const Said = ({ section }: { section: ReturnSectionView }) => (
  <div>
    <h3>{RETURN_SECTION_LABEL[section.kind]}</h3>
    <p className="return-said">{section.text}</p>
  </div>
);

function Text({ returnId, area, section }: { returnId: number; area: ReturnAreaView; section: ReturnSectionView }) {
  const { saveSection } = useReturnCommands(returnId);
  const { kind, version, text, updatedBy, updatedAt } = section;
  const place = `noi-dung-${area.code}-${kind}`;
  const field = useAutosaved<string>(`return:${returnId}:${place}`, { version, value: text }, async (base, value) => {
    try {
      const saved = await saveSection({ version: base, areaCode: area.code, kind, text: normalizeText(value) });
      return { version: saved.version, value };
    } catch (error) {
      const stale = staleText(error);
      if (stale) throw stale;
      throw error;
    }
  });
  useUnsaved(place, field.dirty);
  const suggestion =
    kind === 'results' && area.suggestedResults && !field.value.includes(area.suggestedResults)
      ? area.suggestedResults
      : null;
  return (
    <div>
      <label htmlFor={place}>
        {RETURN_SECTION_LABEL[kind]}
        <span className="visually-hidden"> – {area.name}</span>
      </label>
      <Input.TextArea
        id={place}
        value={field.value}
        autoSize={{ minRows: kind === 'results' ? 4 : 2, maxRows: 24 }}
        maxLength={RETURN_TEXT_MAX}
        onChange={(event) => field.change(event.target.value)}
        onBlur={field.flush}
      />
      {suggestion && (
        <Button
          size="small"
          style={{ marginTop: 4, marginInlineEnd: 8 }}
          onClick={() => field.change([field.value, suggestion].filter(Boolean).join('\n'))}
        >
          Chèn kết quả từ nhiệm vụ đã xác nhận
        </Button>
      )}
      <SaveState field={field} updatedBy={updatedBy} updatedAt={updatedAt} print={(value) => value} />
      {version > 0 && updatedBy === null && !field.dirty && (
        <span className="secondary">Điền sẵn từ nhiệm vụ đã xác nhận</span>
      )}
    </div>
  );
}

interface StaleText {
  version: number;
  current: { text: string };
  changedBy: string | null;
}
function staleText(error: unknown): Overtaken<string> | null {
  if (!(error instanceof ApiError) || error.code !== 'STALE') return null;
  const { version, current, changedBy } = error.details as StaleText;
  return new Overtaken({ version, value: current.text }, changedBy);
}

function Beside({ page, area, section }: { page: ReturnPageView; area: ReturnAreaView; section: ReturnSectionView }) {
  const before = area.previous.find(({ kind }) => kind === section.kind)?.text;
  const tasks = section.kind === 'results' ? area.confirmedTasks : [];
  if (!before && tasks.length === 0) return <div />;
  return (
    <aside
      className="return-beside"
      aria-label={`Để tham khảo: ${RETURN_SECTION_LABEL[section.kind]}, ${area.name}`}
      tabIndex={0}
    >
      {tasks.length > 0 && (
        <>
          <p>
            <strong>Nhiệm vụ đã xác nhận hoàn thành trong kỳ</strong>
          </p>
          <ul>
            {tasks.map(({ taskId, code, title, completedOn }) => (
              <li key={taskId}>
                <Link to={paths.task(taskId)}>
                  {code}. {title}
                </Link>{' '}
                ({formatDate(completedOn)})
              </li>
            ))}
          </ul>
        </>
      )}
      {before && (
        <>
          <p>
            <strong>{page.previousPeriodTitle}</strong>
          </p>
          <p className="return-said">{before}</p>
        </>
      )}
    </aside>
  );
}
