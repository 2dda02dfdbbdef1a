import { Button, Flex } from 'antd';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { formatInstant } from '../../lib/format';
import type { Autosaved } from './use-autosaved';

/** Fields that hold something not yet saved, by their place. */
export const UnsavedContext = createContext<(place: string, unsaved: boolean) => void>(() => undefined);

export function useUnsaved(place: string, unsaved: boolean): void {
  const tell = useContext(UnsavedContext);
  useEffect(() => {
    tell(place, unsaved);
    return () => tell(place, false);
  }, [tell, place, unsaved]);
}

/** The places that are not saved, and a promise of the moment when all are. */
export function useUnsavedPlaces() {
  const [places] = useState(() => new Set<string>());
  const tell = useCallback(
    (place: string, unsaved: boolean) => {
      if (unsaved) places.add(place);
      else places.delete(place);
    },
    [places],
  );
  const settled = async (): Promise<string | null> => {
    for (let waited = 0; waited < 50 && places.size > 0; waited += 1) await new Promise((go) => setTimeout(go, 200));
    return [...places][0] ?? null;
  };
  return { tell, settled };
}

interface Props<T> {
  field: Autosaved<T>;
  updatedBy: string | null;
  updatedAt: string | null;
  /** How the other's value reads. */
  print: (value: T) => string;
  /** Cells say less than texts. */
  brief?: boolean;
}

/** Saved, saving, not saved and why; two people's values side by side until one is chosen. */
export function SaveState<T>({ field, updatedBy, updatedAt, print, brief }: Props<T>) {
  const { saving, dirty, problem, conflict } = field;
  if (conflict) {
    return (
      <div role="alert" className="save-conflict">
        <p>
          {conflict.who ?? 'Người khác'} đã nhập: <q>{print(conflict.stored.value) || '(để trống)'}</q>. Nội dung của
          bạn vẫn ở ô trên.
        </p>
        <Flex wrap gap={8}>
          <Button size="small" type="primary" onClick={field.keepMine}>
            Lưu nội dung của tôi
          </Button>
          <Button size="small" onClick={field.takeTheirs}>
            Lấy nội dung đang lưu
          </Button>
        </Flex>
      </div>
    );
  }
  if (problem) {
    return (
      <div role="alert" className="refusal">
        {problem}{' '}
        <Button size="small" onClick={field.flush}>
          Lưu lại
        </Button>
      </div>
    );
  }
  const said = saving
    ? 'Đang lưu…'
    : dirty
      ? 'Chưa lưu, đang giữ trên máy này'
      : updatedAt && updatedBy
        ? `Đã lưu${brief ? '' : ` lúc ${formatInstant(updatedAt)}, ${updatedBy}`}`
        : '';
  return (
    <span className="secondary" role="status">
      {said}
    </span>
  );
}
