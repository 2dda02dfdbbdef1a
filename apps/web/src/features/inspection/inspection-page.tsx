import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { InspectionPageView } from '#contract/inspection';
import { INSPECTION_MODE_LABEL, INSPECTOR_LEVEL_LABEL } from '#domain/inspection';
import { formatDate, formatNames, NOTHING } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { QueryState } from '../../ui/query-state';
import { useRegisterCommands } from '../../ui/register-commands';
import { RegisterPage } from '../../ui/register-frame';
import { FormDialog } from '../../ui/row-form';
import { FindingCards } from './finding-cards';
import { FindingForm } from './finding-forms';
import { inspectionQuery } from './get-inspections';
import { InspectionForm } from './inspection-form';

/** One inspection: what it was, what it found, and what became of that. */
export function InspectionPage() {
  const inspection = useQuery(inspectionQuery(Number(useParams()['id'])));
  return (
    <RegisterPage
      title={inspection.data?.title ?? 'Cuộc kiểm tra'}
      above={[{ title: 'Kiểm tra cải cách hành chính', to: paths.inspections() }]}
    >
      <QueryState query={inspection}>{(data) => <Content inspection={data} />}</QueryState>
    </RegisterPage>
  );
}

function Content({ inspection }: { inspection: InspectionPageView }) {
  const { remove } = useRegisterCommands('inspections');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'edit' | 'finding' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const { id, version, resultNumber, resultOn, startedOn, endedOn, units, otherPlaces } = inspection;
  const manages = actionOf(inspection.allowedActions, 'edit')?.allowed;
  return (
    <>
      <dl className="facts">
        <Fact name="Hình thức" value={INSPECTION_MODE_LABEL[inspection.mode]} />
        <Fact name="Cấp kiểm tra" value={INSPECTOR_LEVEL_LABEL[inspection.level]} />
        <Fact name="Đoàn, người kiểm tra" value={inspection.inspector} />
        <Fact name="Thời gian" value={`${formatDate(startedOn)}${endedOn ? ` – ${formatDate(endedOn)}` : ''}`} />
        <Fact name="Được kiểm tra" value={[formatNames(units), otherPlaces].filter(Boolean).join('; ') || NOTHING} />
        {inspection.area && <Fact name="Lĩnh vực" value={inspection.area.name} />}
        {inspection.basis && <Fact name="Căn cứ" value={inspection.basis} />}
        {resultNumber && (
          <Fact
            name="Thông báo, kết luận"
            value={`Số ${resultNumber}${resultOn ? `, ngày ${formatDate(resultOn)}` : ''}`}
          />
        )}
        {inspection.summary && <Fact name="Kết quả chính" value={inspection.summary} />}
        {inspection.source && <Fact name="Nguồn" value={inspection.source} />}
      </dl>
      {manages && (
        <div className="form-actions">
          <AllowedButton action={actionOf(inspection.allowedActions, 'edit')} onClick={() => setDialog('edit')}>
            Sửa thông tin
          </AllowedButton>
          <AllowedButton
            action={actionOf(inspection.allowedActions, 'addFinding')}
            onClick={() => setDialog('finding')}
          >
            Thêm hạn chế
          </AllowedButton>
          <AllowedButton
            danger
            action={actionOf(inspection.allowedActions, 'delete')}
            onClick={() => setDialog('delete')}
          >
            Xóa cuộc kiểm tra
          </AllowedButton>
        </div>
      )}
      <h2>Hạn chế và việc khắc phục</h2>
      {inspection.findingList.length === 0 ? (
        <p>Không có hạn chế nào được ghi nhận{manages ? '; nếu có, bấm “Thêm hạn chế”.' : '.'}</p>
      ) : (
        <FindingCards findings={inspection.findingList} />
      )}
      <FormDialog
        open={dialog === 'edit' || dialog === 'finding'}
        title={dialog === 'edit' ? 'Sửa cuộc kiểm tra' : 'Thêm hạn chế'}
        onClose={close}
      >
        {dialog === 'edit' && <InspectionForm inspection={inspection} onDone={close} />}
        {dialog === 'finding' && (
          <FindingForm
            given={{ inspectionId: id, unitId: units[0]?.id, foundOn: endedOn ?? startedOn }}
            onDone={close}
          />
        )}
      </FormDialog>
      <ConfirmDialog
        open={dialog === 'delete'}
        title="Xóa cuộc kiểm tra"
        okLabel="Xóa"
        danger
        onConfirm={() => remove(id, version).then(() => navigate(paths.inspections()))}
        onClose={close}
      >
        <p>{inspection.title}. Nhật ký vẫn giữ nội dung đã xóa.</p>
      </ConfirmDialog>
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd style={{ whiteSpace: 'pre-line' }}>{value}</dd>
  </div>
);
