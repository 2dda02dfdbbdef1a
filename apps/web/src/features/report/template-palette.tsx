import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PlaceholderView } from '#contract/report-template';
import { searchKey } from '#domain/vietnamese-text';
import { QueryState } from '../../ui/query-state';
import { Soft } from '../../ui/soft';
import { placeholdersQuery } from './get-templates';

/** How many are shown at once: hundreds of indicators would bury the rest. */
const SHOWN = 40;

/** The facts that a text may name, by noun; a press puts one where the cursor stands. */
export function TemplatePalette({ onInsert }: { onInsert: ((text: string) => void) | null }) {
  const placeholders = useQuery(placeholdersQuery);
  const [asked, setAsked] = useState('');
  return (
    <section aria-labelledby="palette">
      <h2 id="palette" style={{ fontSize: '1.1em' }}>
        Số liệu chèn được
      </h2>
      <Input.Search
        allowClear
        aria-label="Tìm số liệu"
        placeholder="Tìm theo tên hoặc mã"
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      <p style={{ marginTop: 8, color: 'var(--ink-soft)' }}>
        {onInsert ? 'Bấm để chèn vào chỗ con trỏ.' : 'Mở một mục để chèn số liệu vào đoạn văn.'} Phần đặt trong{' '}
        <code>[[ ]]</code> được bỏ đi khi số liệu trong đó bằng 0 hoặc chưa có.
      </p>
      <QueryState query={placeholders}>
        {({ items }) => <Groups items={found(items, asked)} total={items.length} onInsert={onInsert} />}
      </QueryState>
    </section>
  );
}

function found(items: readonly PlaceholderView[], asked: string): PlaceholderView[] {
  const key = searchKey(asked);
  return items.filter(
    (one) => searchKey(`${one.group} ${one.label} ${one.key}`).includes(key) || one.key.includes(asked.trim()),
  );
}

function Groups({
  items,
  total,
  onInsert,
}: {
  items: PlaceholderView[];
  total: number;
  onInsert: ((text: string) => void) | null;
}) {
  const shown = items.slice(0, SHOWN);
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <div style={{ maxHeight: '60vh', overflowY: 'auto' }} tabIndex={0} role="region" aria-label="Danh sách số liệu">
      {groups.map((group) => (
        <div key={group} style={{ marginBottom: 12 }}>
          <strong>{group}</strong>
          <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
            {shown
              .filter((one) => one.group === group)
              .map((one) => (
                <li key={one.key} style={{ marginTop: 4 }}>
                  <Insert text={`{{${one.key}}}`} onInsert={onInsert} label={one.label} />
                  {one.hasList && <Insert text={`{{${one.key}.list}}`} onInsert={onInsert} label="danh sách" />}
                  <br />
                  <Soft style={{ overflowWrap: 'anywhere' }}>{`{{${one.key}}}`}</Soft>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Soft>
        {items.length === 0
          ? 'Không có số liệu nào như vậy.'
          : `Hiện ${shown.length}/${items.length} (tất cả ${total}). Gõ thêm để tìm.`}
      </Soft>
    </div>
  );
}

function Insert({ text, label, onInsert }: { text: string; label: string; onInsert: ((text: string) => void) | null }) {
  if (!onInsert) return <span style={{ marginInlineEnd: 8 }}>{label}</span>;
  return (
    <Button
      size="small"
      style={{ marginInlineEnd: 8, whiteSpace: 'normal', height: 'auto', textAlign: 'start' }}
      aria-label={`Chèn ${text}: ${label}`}
      // The cursor stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onInsert(text)}
    >
      {label}
    </Button>
  );
}
