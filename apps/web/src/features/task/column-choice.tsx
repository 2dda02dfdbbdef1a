import { useState } from 'react';
import { useMe } from '../../lib/session';
import { useUrlQuery } from '../../lib/url-query';
import { COLUMN_TITLE, ORDINARY_COLUMNS, TASK_COLUMNS, type TaskColumn } from './task-columns';

/**
 * The columns to show: those of the address when it names some (a list sent by a colleague), else those this person
 * chose last in this browser.
 */
export function useTaskColumns(): { columns: readonly TaskColumn[]; choose: (columns: readonly TaskColumn[]) => void } {
  const url = useUrlQuery();
  const key = `cchc:columns:tasks:${useMe().id}`;
  const [kept, setKept] = useState(() => columnsIn(stored(key)));
  const asked = columnsIn(url.text('cot'));
  return {
    columns: asked ?? kept ?? ORDINARY_COLUMNS,
    choose(columns) {
      const text = TASK_COLUMNS.filter((column) => columns.includes(column)).join(',');
      try {
        localStorage.setItem(key, text);
      } catch {
        // Then it holds for this visit only.
      }
      setKept(columnsIn(text));
      url.set({ cot: text, page: url.page }, { replace: true });
    },
  };
}

interface Props {
  columns: readonly TaskColumn[];
  onChoose: (columns: readonly TaskColumn[]) => void;
}

/** Which columns the list shows; the task itself always stands there. */
export function ColumnChoice({ columns, onChoose }: Props) {
  return (
    <details className="list-tool">
      <summary>Chọn cột</summary>
      <fieldset>
        <legend className="visually-hidden">Các cột của danh sách</legend>
        {TASK_COLUMNS.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={columns.includes(column)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...columns, column] : columns.filter((other) => other !== column))
              }
            />
            {COLUMN_TITLE[column]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Undefined when the text names no column at all. */
function columnsIn(text: string | null | undefined): TaskColumn[] | undefined {
  const names = (text ?? '').split(',');
  const found = TASK_COLUMNS.filter((column) => names.includes(column));
  return found.length > 0 ? found : undefined;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
