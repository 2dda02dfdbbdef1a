import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { QueryState } from '../../ui/query-state';
import { reportDocumentQuery } from './get-reports';

const DocumentPreview = lazy(() =>
  import('../../ui/document-preview').then((module) => ({ default: module.DocumentPreview })),
);

/** The document from the same tree the .docx file is written from. */
export function ReportPreview({ reportId, unsaved }: { reportId: number; unsaved: readonly string[] }) {
  const document = useQuery(reportDocumentQuery(reportId));
  return (
    <>
      {unsaved.length > 0 && (
        <p role="status">Nội dung chưa lưu ở mục {unsaved.join(', ')} chưa có trong bản xem trước.</p>
      )}
      <QueryState query={document}>
        {(tree) => (
          <Suspense fallback={<Skeleton active />}>
            <DocumentPreview document={tree} />
          </Suspense>
        )}
      </QueryState>
    </>
  );
}
