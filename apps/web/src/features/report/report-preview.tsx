import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
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
          <>
            {tree.letterhead && (
              <Alert
                type="info"
                showIcon
                className="form-notice"
                title={`Tệp .docx được in trong mẫu giấy của tỉnh (${tree.letterhead}).`}
                description="Bản xem trước này và tệp PDF theo thể thức của Nghị định 30/2020/NĐ-CP; nội dung và số liệu như nhau."
              />
            )}
            <Suspense fallback={<Skeleton active />}>
              <DocumentPreview document={tree} />
            </Suspense>
          </>
        )}
      </QueryState>
    </>
  );
}
