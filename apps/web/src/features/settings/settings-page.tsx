import { Alert, Tabs } from 'antd';
import { useState } from 'react';
import { useUrlQuery } from '../../lib/url-query';
import { Page } from '../../ui/page';
import { DocumentsSection } from './documents-section';
import { HolidaysSection } from './holidays-section';
import { InstallationSection } from './installation-section';
import { PlanDefaultsSection } from './plan-defaults-section';
import { SettingsStyle } from './settings.style';
import { SignersSection } from './signers-section';
import { WorkingHoursSection } from './working-hours-section';

const SECTIONS = [
  { key: 'chung', label: 'Thông tin chung', Content: InstallationSection },
  { key: 'van-ban', label: 'Văn bản', Content: DocumentsSection },
  { key: 'nguoi-ky', label: 'Người ký', Content: SignersSection },
  { key: 'gio-lam-viec', label: 'Giờ làm việc', Content: WorkingHoursSection },
  { key: 'ngay-nghi', label: 'Ngày nghỉ', Content: HolidaysSection },
  { key: 'quy-tac', label: 'Quy tắc tính mặc định', Content: PlanDefaultsSection },
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
  return (
    <Page title="Thiết lập">
      <SettingsStyle />
      <div aria-live="polite">
        {saved === active && <Alert className="form-notice" type="success" showIcon title="Đã lưu thiết lập." />}
      </div>
      <Tabs
        activeKey={active}
        onChange={(key) => {
          setSaved(null);
          query.set({ muc: key === 'chung' ? null : key });
        }}
        destroyOnHidden
        items={SECTIONS.map(({ key, label, Content }) => ({
          key,
          label,
          children: <Content onSaved={() => setSaved(key)} />,
        }))}
      />
    </Page>
  );
}
