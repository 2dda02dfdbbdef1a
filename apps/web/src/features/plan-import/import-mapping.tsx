import { Alert, Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import {
  IMPORT_FIELDS,
  IMPORT_FIELD_LABEL,
  REQUIRED_IMPORT_FIELDS,
  type ImportField,
  type ImportView,
} from '#contract/plan-import';
import { ApiError } from '../../lib/api-client';
import { useImportCommands } from './get-imports';

/** How the columns are understood, to be corrected; what is confirmed here is proposed again for the same head. */
export function ImportMapping({ run }: { run: ImportView }) {
  const commands = useImportCommands();
  const [mapping, setMapping] = useState<Partial<Record<ImportField, string>>>(
    Object.fromEntries(run.columns.flatMap(({ field, letter }) => (field ? [[field, letter]] : []))),
  );
  const [sheet, setSheet] = useState(run.sheet);
  const [headerRow, setHeaderRow] = useState(run.headerRow);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const lacking = REQUIRED_IMPORT_FIELDS.filter((field) => mapping[field] === undefined);
  const options = run.columns.map(({ letter, header }) => ({ value: letter, label: `${letter}: ${header}` }));

  function choose(field: ImportField, letter: string | undefined) {
    // A column says one thing: whoever takes it takes it from the other.
    const others = Object.entries(mapping).filter(([f, l]) => f !== field && l !== letter);
    setMapping({ ...Object.fromEntries(others), ...(letter ? { [field]: letter } : {}) });
  }
  async function read() {
    setBusy(true);
    setProblem(null);
    try {
      await commands.remap(run.id, {
        version: run.version,
        sheet,
        headerRow,
        mapping: mapping as Record<string, string>,
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <details>
      <summary>
        Cách hiểu các cột: trang “{run.sheet}”, dòng tiêu đề {run.headerRow}
      </summary>
      <div className="import-mapping">
        {IMPORT_FIELDS.map((field) => (
          <div key={field}>
            <label htmlFor={`map-${field}`}>
              {IMPORT_FIELD_LABEL[field]}
              {REQUIRED_IMPORT_FIELDS.includes(field) && ' (bắt buộc)'}
            </label>
            <Select
              id={`map-${field}`}
              allowClear
              placeholder="Không có cột này"
              value={mapping[field]}
              options={options}
              onChange={(letter: string | undefined) => choose(field, letter)}
            />
          </div>
        ))}
        <div>
          <label htmlFor="map-sheet">Trang tính</label>
          <Select
            id="map-sheet"
            value={sheet}
            options={run.sheets.map((name) => ({ value: name, label: name }))}
            onChange={setSheet}
          />
        </div>
        <div>
          <label htmlFor="map-row">Dòng tiêu đề</label>
          <InputNumber
            id="map-row"
            min={1}
            max={200}
            value={headerRow}
            onChange={(row) => setHeaderRow(row ?? run.headerRow)}
          />
        </div>
      </div>
      {problem && <Alert className="form-notice" type="error" showIcon role="alert" title={problem} />}
      <p>
        <Button loading={busy} disabled={lacking.length > 0} onClick={() => void read()}>
          Kiểm tra lại với các cột này
        </Button>{' '}
        {lacking.length > 0 && (
          <span className="refusal">Chọn cột cho: {lacking.map((f) => IMPORT_FIELD_LABEL[f]).join('; ')}.</span>
        )}
      </p>
    </details>
  );
}
