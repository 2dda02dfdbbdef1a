import { Button, Form } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  /** What a row is called: "Người ký". */
  noun: string;
  /** A new row; it comes last. */
  blank: object;
  /** The fields of a row; `path` builds the full path of one of them. */
  children: (index: number, path: (name: string) => string) => ReactNode;
}

/** The rows of `items` of a `ContractForm`: added, changed and taken away, and saved all together. */
export function RowList({ noun, blank, children }: Props) {
  return (
    <Form.List name="items">
      {(rows, { add, remove }) => (
        <>
          {rows.length === 0 && <p>Chưa có dòng nào.</p>}
          {rows.map(({ key, name: index }) => (
            <fieldset className="settings-row" key={key}>
              <legend>
                {noun} {index + 1}
              </legend>
              <div className="settings-fields">{children(index, (name) => `items.${index}.${name}`)}</div>
              <Button size="small" onClick={() => remove(index)}>
                Bỏ {noun.toLocaleLowerCase('vi')} {index + 1}
              </Button>
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
