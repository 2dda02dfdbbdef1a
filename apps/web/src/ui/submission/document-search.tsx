import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { EvidenceDocument, EvidenceDocumentList } from '#contract/submission';
import { apiGet } from '../../lib/api-client';
import { formatDate } from '../../lib/format';

/** As many as are seen at once; who does not find the document types another word. */
const SHOWN = 10;

/** Finds a document that was named before, by number or title, so that one document serves many tasks. */
export function DocumentSearch({ label, onChoose }: { label: string; onChoose: (found: EvidenceDocument) => void }) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ['evidence', q],
    queryFn: () => apiGet<EvidenceDocumentList>('evidence', { q, pageSize: SHOWN }),
    placeholderData: keepPreviousData,
  });
  const documents = found.data?.items ?? [];
  return (
    <Select<number>
      aria-label={label}
      autoFocus
      defaultOpen
      className="document-search"
      value={null}
      placeholder="Gõ số, ký hiệu hoặc trích yếu"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onChange={(index) => onChoose(documents[index]!)}
      loading={found.isFetching}
      options={documents.map((document, index) => ({ value: index, label: textOf(document) }))}
      notFoundContent={
        found.isPending
          ? 'Đang tìm…'
          : found.isError
            ? found.error.message
            : 'Chưa có văn bản nào khớp; hãy ghi văn bản mới vào các ô bên dưới.'
      }
      virtual={false}
      listHeight={600}
      popupMatchSelectWidth={false}
      classNames={{ popup: { root: 'unit-select-popup' } }}
    />
  );
}

const textOf = ({ number, issuedOn, issuer, title, file }: EvidenceDocument) =>
  `${number} ngày ${formatDate(issuedOn)}, ${issuer}: ${title}${file ? ' (có tệp)' : ''}`;
