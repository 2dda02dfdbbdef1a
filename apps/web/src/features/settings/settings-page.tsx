import { Alert, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../lib/narrow';
import { mayTry, useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/query-state';
import { DocumentsSection } from './documents-section';
import { HolidaysSection } from './holidays-section';
import { LetterheadsSection } from './letterheads-section';
import { InstallationSection } from './installation-section';
import { PlanDefaultsSection } from './plan-defaults-section';
import { ReturnWarningsSection } from './return-warnings-section';
import { SettingsStyle } from './settings.style';
import { SignersSection } from './signers-section';
import { WorkingHoursSection } from './working-hours-section';

const SECTIONS = [
  { key: 'chung', label: 'Thông tin chung', Content: InstallationSection },
  { key: 'van-ban', label: 'Văn bản', Content: DocumentsSection },
  { key: 'mau-giay', label: 'Mẫu giấy báo cáo', Content: LetterheadsSection },
  { key: 'nguoi-ky', label: 'Người ký', Content: SignersSection },
  { key: 'gio-lam-viec', label: 'Giờ làm việc', Content: WorkingHoursSection },
  { key: 'ngay-nghi', label: 'Ngày nghỉ', Content: HolidaysSection },
  { key: 'quy-tac', label: 'Quy tắc tính mặc định', Content: PlanDefaultsSection },
  { key: 'nhac-bao-cao', label: 'Nhắc gửi báo cáo', Content: ReturnWarningsSection },
];

/** What an installation may decide for itself, one section at a time, each saved by itself. */
export function SettingsPage() {
  const query = useUrlQuery();
  const active =
    query.oneOf(
      'muc',
      SECTIONS.map(({ key }) => key),
    ) ?? 'chung';
  const [saved, setSaved] = useState<string | null>(null);
  const narrow = useNarrow(900);
  const me = useMe();
  const choose = (key: string) => {
    setSaved(null);
    query.set({ muc: key === 'chung' ? null : key, loai: null });
  };
  if (!mayTry(me, 'settings.manage'))
    return (
      <Page title="Thiết lập">
        <EmptyState title="Chỉ quản trị hệ thống sửa được thiết lập." />
      </Page>
    );
  const { Content } = SECTIONS.find(({ key }) => key === active)!;
  return (
    <Page title="Thiết lập">
      <SettingsStyle />
      <div aria-live="polite">
        {saved === active && <Alert className="form-notice" type="success" showIcon title="Đã lưu thiết lập." />}
      </div>
      {narrow ? (
        <>
          {/* Eight tabs do not fit a telephone. */}
          <div className="section-choice">
            <label htmlFor="settings-section">Mục thiết lập</label>
            <Select
              id="settings-section"
              style={{ width: '100%' }}
              virtual={false}
              value={active}
              onChange={choose}
              options={SECTIONS.map(({ key, label }) => ({ value: key, label }))}
            />
          </div>
          <Content key={active} onSaved={() => setSaved(active)} />
        </>
      ) : (
        <Tabs
          activeKey={active}
          onChange={choose}
          destroyOnHidden
          items={SECTIONS.map(({ key, label, Content: Section }) => ({
            key,
            label,
            children: <Section onSaved={() => setSaved(key)} />,
          }))}
        />
      )}
    </Page>
  );
}
