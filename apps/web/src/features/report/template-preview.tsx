import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Select, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { AdministrativeDocument } from '#contract/document-tree';
import type { TemplateContentPart } from '#contract/report-template';
import { ApiError } from '../../lib/api-client';
import { useMe } from '../../lib/session';
import { lastReported, periodOptions, yearPeriodsQuery } from '../../ui/period-choice';
import { plansOfYearQuery } from './get-reports';
import { previewTemplate } from './get-templates';

const DocumentPreview = lazy(() =>
  import('../../ui/document-preview').then((module) => ({ default: module.DocumentPreview })),
);

/** What the template would print for a real period, before it is saved or published. */
export function TemplatePreview({ content }: { content: TemplateContentPart }) {
  const { today } = useMe();
  const year = Number(today.slice(0, 4));
  const periods = useQuery(yearPeriodsQuery(year)).data?.items ?? [];
  const plans = (useQuery(plansOfYearQuery(year)).data?.items ?? []).filter(({ status }) => status !== 'draft');
  const ended = periods.filter(({ to }) => to <= today);
  const [chosen, setChosen] = useState<{ periodId?: number; planId?: number }>({});
  const periodId = chosen.periodId ?? lastReported(periods, today)?.id;
  const planId = chosen.planId ?? plans[0]?.id;
  const [document, setDocument] = useState<AdministrativeDocument | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const show = async () => {
    if (!periodId || !planId) return setProblem('Chọn kỳ báo cáo và kế hoạch để xem trước.');
    setBusy(true);
    setProblem(null);
    try {
      setDocument(await previewTemplate({ sections: content.sections, annexes: content.annexes, periodId, planId }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="template-preview">
      <h2 id="template-preview" style={{ fontSize: '1.1em' }}>
        Xem trước với số liệu thật
      </h2>
      <Flex wrap gap={8} style={{ marginBottom: 12 }}>
        <Select
          aria-label="Kỳ báo cáo"
          virtual={false}
          style={{ minWidth: 200 }}
          placeholder="Kỳ báo cáo"
          value={periodId}
          options={periodOptions(ended, ({ title }) => title)}
          popupMatchSelectWidth={false}
          onChange={(id: number) => setChosen({ ...chosen, periodId: id })}
        />
        <Select
          aria-label="Kế hoạch"
          virtual={false}
          style={{ minWidth: 260, maxWidth: '100%' }}
          placeholder="Kế hoạch"
          value={planId}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id: number) => setChosen({ ...chosen, planId: id })}
        />
        <Button loading={busy} onClick={() => void show()}>
          Xem trước
        </Button>
      </Flex>
      {problem && <Alert type="error" showIcon title={problem} className="form-notice" />}
      {document && (
        <Suspense fallback={<Skeleton active />}>
          <DocumentPreview document={document} />
        </Suspense>
      )}
    </section>
  );
}
