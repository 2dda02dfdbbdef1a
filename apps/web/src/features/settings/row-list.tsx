import { Button, Form } from 'antd';
import { useContext, type ReactNode } from 'react';
import { FormScopeContext, sameValue } from '../../ui/stale-edit';

interface Props<T> {
  /** What a row is called: "Người ký". */
  noun: string;
  /** A new row; it comes last. */
  blank: object;
  /** A stored row in one line, for telling what somebody else has saved meanwhile. */
  words: (row: T) => string;
  /** Short rows of a long list: each in one line where there is room, named once above all of them. */
  dense?: boolean;
  /** The fields of a row; `path` builds the full path of one of them. */
  children: (index: number, path: (name: string) => string) => ReactNode;
}

/** The rows of `items` of a `ContractForm`: added, changed and taken away, and saved all together. */
export function RowList<T extends object>({ noun, blank, words, dense = false, children }: Props<T>) {
  return (
    <Form.List name="items">
      {(rows, { add, remove }) => (
        <>
          <SavedMeanwhile words={words} />
          {rows.length === 0 && <p>Chưa có dòng nào.</p>}
          {rows.map(({ key, name: index }) => (
            <fieldset className={dense ? 'settings-row settings-dense' : 'settings-row'} key={key}>
              <legend>
                {noun} {index + 1}
              </legend>
              <Button className="settings-remove" size="small" onClick={() => remove(index)}>
                Bỏ {noun.toLocaleLowerCase('vi')} {index + 1}
              </Button>
              <div className="settings-fields">{children(index, (name) => `items.${index}.${name}`)}</div>
            </fieldset>
          ))}
          <p className="settings-add">
            <Button onClick={() => add(blank)}>Thêm {noun.toLocaleLowerCase('vi')}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

/** After a stale edit: the rows that somebody else has written or taken away since this person began. */
function SavedMeanwhile<T>({ words }: { words: (row: T) => string }) {
  const scope = useContext(FormScopeContext);
  const present = scope?.stale?.present?.['items'] as T[] | undefined;
  if (!scope || !present) return null;
  const began = (scope.initial['items'] ?? []) as T[];
  const without = (rows: T[], others: T[]) => rows.filter((row) => !others.some((other) => sameValue(row, other)));
  const [written, gone] = [without(present, began), without(began, present)];
  return (
    <div className="present-value">
      {written.length > 0 && <Rows title="Hiện đang lưu, khác lúc bạn mở:" rows={written.map(words)} />}
      {gone.length > 0 && <Rows title="Không còn như lúc bạn mở:" rows={gone.map(words)} />}
    </div>
  );
}

const Rows = ({ title, rows }: { title: string; rows: string[] }) => (
  <>
    <strong>{title}</strong>
    <ul>
      {rows.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  </>
);
