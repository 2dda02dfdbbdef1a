import { Alert, Button, Flex, Input, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import type { Ref } from 'react';
import { MATERIAL_LABEL, type TemplateSectionPart } from '#contract/report-template';
import { MATERIAL_KINDS, type MaterialKind } from '#domain/report-template';
import { Soft } from '../../ui/soft';
import { titleOf } from './section-title';

export const PERIOD_OPTIONS = [
  { value: 'Q1', label: 'Quý I' },
  { value: 'H1', label: '6 tháng' },
  { value: 'Q3', label: 'Quý III' },
  { value: 'YEAR', label: 'Năm' },
];
const AREA_OPTIONS = ['0', '1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: `Lĩnh vực ${value}` }));

interface Props {
  section: TemplateSectionPart;
  open: boolean;
  editable: boolean;
  faults: string[];
  textRef: Ref<TextAreaRef>;
  onToggle: () => void;
  onChange: (changes: Partial<TemplateSectionPart>) => void;
  onMove: (by: -1 | 1) => void;
  onAdd: () => void;
  onRemove: () => void;
}

/** One section of the outline: as it stands, or opened with everything that can be said about it. */
export function TemplateSection(props: Props) {
  const { section, open, editable, faults, onToggle } = props;
  return (
    <li
      style={{ borderBottom: '1px solid var(--line)', padding: '6px 0', paddingInlineStart: (section.level - 1) * 16 }}
    >
      <Flex justify="space-between" gap={8} align="baseline">
        <span style={{ fontWeight: section.kind === 'heading' ? 600 : 400 }}>
          {titleOf(section)} <Soft>({section.code})</Soft>
        </span>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={`${open ? 'Đóng' : editable ? 'Sửa' : 'Xem'} mục ${section.code}`}
          onClick={onToggle}
        >
          {open ? 'Đóng' : editable ? 'Sửa' : 'Xem'}
        </Button>
      </Flex>
      {!open && section.text && (
        <Soft style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{section.text}</Soft>
      )}
      {faults.length > 0 && <Alert type="error" showIcon style={{ margin: '4px 0' }} title={faults.join(' ')} />}
      {open && <Opened {...props} />}
    </li>
  );
}

function Opened({ section, editable, textRef, onChange, onMove, onAdd, onRemove }: Props) {
  const of = `của mục ${section.code}`;
  return (
    <div style={{ display: 'grid', gap: 8, margin: '8px 0' }}>
      <Flex wrap gap={8}>
        <Input
          aria-label={`Số mục ${of}`}
          style={{ width: 110 }}
          disabled={!editable}
          value={section.code}
          onChange={({ target }) => onChange({ code: target.value, level: levelOf(target.value) })}
        />
        <Input
          aria-label={`Tên mục ${of}`}
          style={{ flex: '1 1 240px' }}
          disabled={!editable}
          value={section.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
        <Select
          aria-label={`Loại ${of}`}
          virtual={false}
          style={{ minWidth: 160 }}
          disabled={!editable}
          value={section.kind}
          options={[
            { value: 'heading', label: 'Chỉ là đề mục' },
            { value: 'narrative', label: 'Có nội dung' },
          ]}
          onChange={(kind: TemplateSectionPart['kind']) =>
            onChange(kind === 'heading' ? { kind, text: '', material: null } : { kind })
          }
        />
      </Flex>
      <Select
        mode="multiple"
        aria-label={`Kỳ có mục ${section.code}`}
        virtual={false}
        disabled={!editable}
        placeholder="Có trong báo cáo của mọi kỳ"
        value={section.periods}
        options={PERIOD_OPTIONS}
        onChange={(periods: string[]) => onChange({ periods })}
      />
      {section.kind === 'narrative' && (
        <>
          <Input.TextArea
            ref={textRef}
            aria-label={`Đoạn văn theo số liệu ${of}`}
            autoSize={{ minRows: 3, maxRows: 16 }}
            disabled={!editable}
            placeholder="Đoạn văn hệ thống viết từ số liệu; để trống nếu mục này chỉ có nội dung người soạn viết."
            value={section.text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
          <Flex wrap gap={8}>
            <Select
              aria-label={`Nội dung từ báo cáo của đơn vị ${of}`}
              virtual={false}
              allowClear
              style={{ minWidth: 220 }}
              disabled={!editable}
              placeholder="Không lấy từ báo cáo của đơn vị"
              value={section.material?.kind}
              options={MATERIAL_KINDS.map((value) => ({ value, label: `Từ đơn vị: ${MATERIAL_LABEL[value]}` }))}
              onChange={(kind: MaterialKind | undefined) =>
                onChange({ material: kind ? { kind, areas: section.material?.areas ?? [] } : null })
              }
            />
            {section.material && (
              <Select
                mode="multiple"
                aria-label={`Lĩnh vực lấy từ báo cáo của đơn vị ${of}`}
                virtual={false}
                style={{ minWidth: 220, flex: '1 1 220px' }}
                disabled={!editable}
                placeholder="Mọi lĩnh vực"
                value={section.material.areas}
                options={AREA_OPTIONS}
                onChange={(areas: string[]) => onChange({ material: { kind: section.material!.kind, areas } })}
              />
            )}
          </Flex>
        </>
      )}
      {editable && (
        <Flex wrap gap={8}>
          <Button size="small" onClick={() => onMove(-1)}>
            Chuyển lên
          </Button>
          <Button size="small" onClick={() => onMove(1)}>
            Chuyển xuống
          </Button>
          <Button size="small" onClick={onAdd}>
            Thêm mục sau mục này
          </Button>
          <Button size="small" danger onClick={onRemove}>
            Bỏ mục này
          </Button>
        </Flex>
      )}
    </div>
  );
}

/** The level follows from the code: `II.1.a` is of the third. */
const levelOf = (code: string) => Math.min(3, Math.max(1, code.split('.').length)) as 1 | 2 | 3;
