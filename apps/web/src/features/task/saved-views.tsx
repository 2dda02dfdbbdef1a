import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { SavedViewRequest, type SavedViewView } from '#contract/saved-view';
import { useUrlQuery } from '../../lib/url-query';
import { AllowedButton } from '../../ui/allowed-button';
import { ContractForm, Field } from '../../ui/contract-form';
import { QueryState } from '../../ui/query-state';
import { savedViewsQuery, useSavedViewCommands } from './get-saved-views';

const MAY = { action: 'delete', allowed: true, reason: null };

/** The lists that this person comes back to, each an address of this screen under a name. */
export function SavedViews() {
  const url = useUrlQuery();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const views = useQuery({ ...savedViewsQuery, enabled: open });
  const commands = useSavedViewCommands();
  const query = url.href({ page: null }).split('?')[1] ?? '';
  return (
    <>
      <details className="list-tool" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Bộ lọc đã lưu</summary>
        <div>
          {open && (
            <QueryState query={views}>
              {({ items }) =>
                items.length === 0 ? (
                  <p>Chưa lưu bộ lọc nào. Lọc danh sách rồi bấm “Lưu bộ lọc này”.</p>
                ) : (
                  <ul>
                    {items.map((view: SavedViewView) => (
                      <li key={view.id}>
                        <Link to={`${pathname}?${view.query}`} onClick={() => setOpen(false)}>
                          {view.name}
                        </Link>
                        <AllowedButton action={MAY} size="small" onClick={() => commands.remove(view.id)}>
                          Xóa<span className="visually-hidden"> bộ lọc {view.name}</span>
                        </AllowedButton>
                      </li>
                    ))}
                  </ul>
                )
              }
            </QueryState>
          )}
        </div>
      </details>
      {query !== '' && <Button onClick={() => setNaming(true)}>Lưu bộ lọc này</Button>}
      <span aria-live="polite">{notice}</span>
      <Modal
        open={naming}
        title="Lưu bộ lọc này"
        footer={null}
        mask={{ closable: false }}
        onCancel={() => setNaming(false)}
        destroyOnHidden
      >
        <p>Lưu kế hoạch, đơn vị, tình trạng, từ khóa, ngày số liệu và các cột đang chọn. Chỉ bạn thấy bộ lọc này.</p>
        <ContractForm<SavedViewRequest, SavedViewView>
          contract={SavedViewRequest}
          initial={{ screen: 'tasks', query }}
          submit={(request) => commands.save(request)}
          onDone={({ name }) => {
            setNaming(false);
            setNotice(`Đã lưu bộ lọc “${name}”.`);
          }}
          submitLabel="Lưu bộ lọc"
        >
          <Field name="name" label="Tên bộ lọc">
            <Input autoComplete="off" />
          </Field>
        </ContractForm>
      </Modal>
    </>
  );
}
