import { Link } from 'react-router';
import type { ReturnContactView, ReturnRowView } from '#contract/unit-return';
import { formatDate, formatInstant } from '../../lib/format';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { DataTable, type DataColumns } from '../../ui/data-table';
import { useBoardCommands } from './get-returns';
import { ReturnStatusTag, timelinessText } from './return-status-tag';

/** Who to call, what was said to them last, and one click to say it again. */
export function BoardTable({ rows }: { rows: readonly ReturnRowView[] }) {
  const { remind } = useBoardCommands();
  const columns: DataColumns<ReturnRowView> = [
    { key: 'unit', title: 'Đơn vị', render: (_, row) => <Link to={paths.unitReturn(row.id)}>{row.unit.name}</Link> },
    {
      key: 'status',
      title: 'Trạng thái',
      render: (_, row) => (
        <>
          <ReturnStatusTag status={row.status} nil={row.nil} />
          {row.status === 'returned' && row.returnReason && (
            <div className="secondary">
              {row.returnedAt && `từ ${formatInstant(row.returnedAt)}. `}Lý do: {row.returnReason}
            </div>
          )}
          {row.status === 'submitted' && row.submittedAt && (
            <div className="secondary">từ {formatInstant(row.submittedAt)}</div>
          )}
        </>
      ),
    },
    {
      key: 'timeliness',
      title: 'Thời hạn',
      render: (_, row) => (
        <>
          <span className={row.daysLate > 0 ? 'gap-error' : undefined}>{timelinessText(row)}</span>
          {row.firstSubmittedOn && <div className="secondary">gửi ngày {formatDate(row.firstSubmittedOn)}</div>}
          {row.reopenedUntil && <div className="secondary">mở lại đến hết {formatDate(row.reopenedUntil)}</div>}
        </>
      ),
    },
    { key: 'contacts', title: 'Liên hệ', render: (_, row) => <Contacts contacts={row.contacts} /> },
    {
      key: 'reminder',
      title: 'Nhắc gần nhất',
      render: (_, { lastReminder }) =>
        lastReminder ? `${formatDate(lastReminder.remindedOn)}, ${lastReminder.by}` : '–',
    },
    {
      key: 'actions',
      title: 'Thao tác',
      render: (_, row) => {
        const action = actionOf(row.allowedActions, 'remind');
        // Where nothing is to be reminded of, the column beside it says why already.
        return action?.allowed ? (
          <AllowedButton action={action} size="small" onClick={() => remind([row.id])}>
            Nhắc
          </AllowedButton>
        ) : (
          '–'
        );
      },
    },
  ];
  return <DataTable caption="Tình hình gửi báo cáo của các đơn vị" columns={columns} rows={rows} rowKey="id" />;
}

const ROLE: Record<ReturnContactView['role'], string> = {
  unitHead: 'Thủ trưởng',
  unitOfficer: 'Đầu mối',
  secretary: 'Thư ký',
};

export function Contacts({ contacts }: { contacts: readonly ReturnContactView[] }) {
  if (contacts.length === 0) return <>Chưa có tài khoản</>;
  return contacts.map(({ userId, role, name, title, email, phone }) => (
    <p key={userId} className="return-contact">
      {ROLE[role]}: {name}
      {title && `, ${title}`}
      {phone && (
        <>
          {' '}
          <a className="return-phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        </>
      )}
      {email && (
        <>
          {' '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </p>
  ));
}
