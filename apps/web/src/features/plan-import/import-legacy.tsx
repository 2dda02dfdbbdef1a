import { Alert } from 'antd';
import type { LegacyOfferView, ImportView } from '#contract/plan-import';
import { formatCount } from '../../lib/format';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { useImportCommands } from './get-imports';

type Sample = LegacyOfferView['samples'][number];
const FONT_NAME = { TCVN3: 'TCVN3 (phông .VnTime)', VNI: 'VNI (phông VNI-Times)' };

/** Old text was found: what it would say in Unicode is shown before anybody decides. */
export function LegacyOffer({ run, offer }: { run: ImportView; offer: LegacyOfferView }) {
  const commands = useImportCommands();
  return (
    <div className="import-legacy">
      <Alert
        className="form-notice"
        type="warning"
        showIcon
        title={`${formatCount(offer.cells)} ô gõ bằng bảng mã cũ ${FONT_NAME[offer.font]}`}
        description="Đối chiếu các mẫu dưới đây. Chỉ khi bạn bấm chuyển, chữ trong bảng mới được đổi sang Unicode để đọc; tệp bạn đã gửi vẫn giữ nguyên."
      />
      <Samples offer={offer} />
      <AllowedButton
        action={actionOf(run.allowedActions, 'convert')}
        onClick={() => commands.convert(run.id, { version: run.version, font: offer.font })}
      >
        Mẫu đúng: chuyển sang Unicode và kiểm tra lại
      </AllowedButton>
    </div>
  );
}

/** What was converted stays in sight, and can be taken back. */
export function Converted({ run, offer }: { run: ImportView; offer: LegacyOfferView }) {
  const commands = useImportCommands();
  return (
    <details className="import-legacy">
      <summary>
        Đã chuyển {formatCount(offer.cells)} ô từ bảng mã {FONT_NAME[offer.font]} sang Unicode
      </summary>
      <Samples offer={offer} />
      <AllowedButton
        action={actionOf(run.allowedActions, 'convert')}
        onClick={() => commands.convert(run.id, { version: run.version, font: 'none' })}
      >
        Không chuyển mã, đọc lại nguyên văn
      </AllowedButton>
    </details>
  );
}

function Samples({ offer }: { offer: LegacyOfferView }) {
  const columns: DataColumns<Sample> = [
    { title: 'Ô', key: 'cell', dataIndex: 'cell', width: 160 },
    { title: 'Trong tệp', key: 'before', dataIndex: 'before' },
    { title: 'Sau khi chuyển', key: 'after', dataIndex: 'after' },
  ];
  return (
    <DataTable
      caption={`Mẫu chuyển mã (${offer.samples.length}/${formatCount(offer.cells)} ô)`}
      columns={columns}
      rows={offer.samples}
      rowKey="cell"
    />
  );
}
