import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Col, Flex, Input, Row, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { STANDING_ANNEXES } from '#domain/report-template';
import type { TemplateAnnexPart, TemplateSectionPart, TemplateView } from '#contract/report-template';
import { paths } from '../../paths';
import { actionOf, AllowedButton } from '../../ui/allowed-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Page } from '../../ui/page';
import { QueryState } from '../../ui/query-state';
import { Soft } from '../../ui/soft';
import { placeholdersQuery, templateQuery, useTemplateCommands } from './get-templates';
import { TemplatePalette } from './template-palette';
import { TemplatePreview } from './template-preview';
import { PERIOD_OPTIONS, TemplateSection } from './template-section';
import { differingSections, useTemplateEdit, type TemplateConflict } from './use-template-edit';

const FIRST = 'dau';

/** One version of the template: read, or edited as a draft and published. */
export function TemplatePage() {
  const { id: asked = FIRST } = useParams();
  const id = asked === FIRST ? 0 : Number(asked);
  const template = useQuery(templateQuery(id));
  return (
    <Page
      title={template.data?.name ?? 'Mẫu báo cáo'}
      breadcrumb={[
        { title: 'Báo cáo', to: paths.reports() },
        { title: 'Mẫu báo cáo', to: paths.reportTemplates() },
      ]}
    >
      <QueryState query={template}>{(view) => <Editor key={view.id} template={view} />}</QueryState>
    </Page>
  );
}

const EMPTY: TemplateSectionPart = {
  code: '',
  level: 1,
  title: '',
  kind: 'narrative',
  periods: [],
  areaCode: null,
  text: '',
  material: null,
};

function Editor({ template }: { template: TemplateView }) {
  const editing = useTemplateEdit(template);
  const { edited, dirty, faults, changeSections } = editing;
  const { publish, discard } = useTemplateCommands();
  const navigate = useNavigate();
  const [open, setOpen] = useState<number | null>(null);
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null);
  const text = useRef<TextAreaRef>(null);
  const edit = actionOf(template.allowedActions, 'edit');
  const editable = edit?.allowed ?? false;
  const change = (index: number, changes: Partial<TemplateSectionPart>) =>
    changeSections((sections) => sections.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  const insert = (more: string) => {
    if (open === null) return;
    const field = text.current?.resizableTextArea?.textArea;
    const at = field?.selectionStart ?? edited.sections[open]!.text.length;
    const present = edited.sections[open]!.text;
    change(open, { text: present.slice(0, at) + more + present.slice(field?.selectionEnd ?? at) });
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(at + more.length, at + more.length);
    });
  };
  const faultsOf = (path: string) =>
    faults.filter(({ field }) => field.startsWith(`${path}.`)).map(({ message }) => message);
  return (
    <>
      {!editable && edit?.reason && <Alert type="info" showIcon className="form-notice" title={edit.reason} />}
      {editing.restored && (
        <Alert type="info" showIcon className="form-notice" title="Đã khôi phục những thay đổi lần trước chưa lưu." />
      )}
      {editing.problem && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="form-notice"
          title={editing.problem}
          description={faults.length > 1 ? `${faults.length} chỗ cần sửa, được đánh dấu bên dưới.` : undefined}
        />
      )}
      {editing.conflict && <Conflict editing={editing} conflict={editing.conflict} />}
      {editable && (
        <Flex
          wrap
          gap={8}
          align="center"
          style={{
            position: 'sticky',
            top: 'var(--head, 52px)',
            zIndex: 2,
            background: 'var(--surface)',
            padding: '8px 0',
          }}
        >
          <Button type={dirty ? 'primary' : 'default'} loading={editing.saving} onClick={() => void editing.save()}>
            Lưu bản nháp
          </Button>
          <AllowedButton action={actionOf(template.allowedActions, 'publish')} onClick={() => setAsking('publish')}>
            Công bố
          </AllowedButton>
          <AllowedButton
            danger
            action={actionOf(template.allowedActions, 'discard')}
            onClick={() => setAsking('discard')}
          >
            Bỏ bản nháp
          </AllowedButton>
          <Soft role="status">{dirty ? 'Có thay đổi chưa lưu; được giữ trên máy này.' : 'Mọi thay đổi đã lưu.'}</Soft>
        </Flex>
      )}
      <Row gutter={24}>
        <Col xs={24} lg={16}>
          <Flex wrap gap={8} style={{ marginBottom: 12 }}>
            <Input
              aria-label="Tên phiên bản"
              disabled={!editable}
              style={{ flex: '1 1 240px' }}
              value={edited.name}
              onChange={({ target }) => editing.set({ name: target.value })}
            />
            <Select
              mode="multiple"
              aria-label="Áp dụng cho kỳ"
              virtual={false}
              disabled={!editable}
              style={{ minWidth: 220, flex: '1 1 220px' }}
              placeholder="Áp dụng cho mọi kỳ"
              value={edited.periodCodes}
              options={PERIOD_OPTIONS}
              onChange={(periodCodes: string[]) => editing.set({ periodCodes })}
            />
          </Flex>
          <h2 style={{ fontSize: '1.1em' }}>Các mục ({edited.sections.length})</h2>
          <ol style={{ listStyle: 'none', padding: 0 }}>
            {edited.sections.map((section, index) => (
              <TemplateSection
                key={index}
                section={section}
                open={open === index}
                editable={editable}
                faults={faultsOf(`sections.${index}`)}
                textRef={text}
                onToggle={() => setOpen(open === index ? null : index)}
                onChange={(changes) => change(index, changes)}
                onMove={(by) => {
                  const to = index + by;
                  if (to < 0 || to >= edited.sections.length) return;
                  changeSections((sections) => swapped(sections, index, to));
                  setOpen(to);
                }}
                onAdd={() => {
                  changeSections((sections) => [...sections.slice(0, index + 1), EMPTY, ...sections.slice(index + 1)]);
                  setOpen(index + 1);
                }}
                onRemove={() => {
                  changeSections((sections) => sections.filter((_, at) => at !== index));
                  setOpen(null);
                }}
              />
            ))}
          </ol>
          <Annexes
            annexes={edited.annexes}
            editable={editable}
            faultsOf={faultsOf}
            onChange={(annexes) => editing.set({ annexes })}
          />
        </Col>
        <Col xs={24} lg={8}>
          <TemplatePalette
            onInsert={editable && open !== null && edited.sections[open]?.kind === 'narrative' ? insert : null}
          />
        </Col>
      </Row>
      <TemplatePreview content={edited} />
      <ConfirmDialog
        open={asking === 'publish'}
        title="Công bố phiên bản mẫu"
        okLabel="Công bố"
        onConfirm={async () => {
          const version = dirty ? await editing.save() : editing.version;
          if (version !== null) await publish(template.id, version);
        }}
        onClose={() => setAsking(null)}
      >
        Báo cáo lập từ nay dùng phiên bản này. Báo cáo đã lập giữ nguyên mẫu của mình. Phiên bản đã công bố không sửa
        được nữa.
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'discard'}
        danger
        title="Bỏ bản nháp"
        okLabel="Bỏ bản nháp"
        onConfirm={async () => {
          await discard(template.id);
          void navigate(paths.reportTemplates());
        }}
        onClose={() => setAsking(null)}
      >
        Bản nháp này bị xóa. Các phiên bản đã công bố và các báo cáo không thay đổi.
      </ConfirmDialog>
    </>
  );
}

function swapped<T>(items: T[], a: number, b: number): T[] {
  const [x, y] = [items[a]!, items[b]!];
  return items.map((one, at) => (at === a ? y : at === b ? x : one));
}

interface AnnexesProps {
  annexes: TemplateAnnexPart[];
  editable: boolean;
  faultsOf: (path: string) => string[];
  onChange: (annexes: TemplateAnnexPart[]) => void;
}
/** The tables behind the text: the standing ones, or the list of any number that has one. */
function Annexes({ annexes, editable, faultsOf, onChange }: AnnexesProps) {
  const placeholders = useQuery(placeholdersQuery).data?.items ?? [];
  const options = [
    ...Object.entries(STANDING_ANNEXES).map(([value, label]) => ({ value, label })),
    ...placeholders
      .filter(({ hasList }) => hasList)
      .map(({ key, group, label }) => ({ value: key, label: `${group}: ${label}` })),
  ];
  const change = (index: number, changes: Partial<TemplateAnnexPart>) =>
    onChange(annexes.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  return (
    <>
      <h2 style={{ fontSize: '1.1em' }}>Phụ lục ({annexes.length})</h2>
      <ol style={{ paddingInlineStart: 20 }}>
        {annexes.map((annex, index) => (
          <li key={index} style={{ marginBottom: 8 }}>
            <Flex wrap gap={8}>
              <Input
                aria-label={`Tên phụ lục ${index + 1}`}
                disabled={!editable}
                style={{ flex: '1 1 240px' }}
                value={annex.title}
                onChange={({ target }) => change(index, { title: target.value })}
              />
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={`Bảng của phụ lục ${index + 1}`}
                disabled={!editable}
                style={{ flex: '1 1 240px', minWidth: 0, maxWidth: '100%' }}
                value={annex.list || undefined}
                placeholder="Chọn bảng hoặc danh sách"
                options={options}
                onChange={(list: string) => change(index, { list })}
              />
              {editable && (
                <Button
                  danger
                  aria-label={`Bỏ phụ lục ${index + 1}`}
                  onClick={() => onChange(annexes.filter((_, at) => at !== index))}
                >
                  Bỏ
                </Button>
              )}
            </Flex>
            {faultsOf(`annexes.${index}`).map((fault) => (
              <Alert key={fault} type="error" showIcon title={fault} style={{ marginTop: 4 }} />
            ))}
          </li>
        ))}
      </ol>
      {editable && (
        <Button onClick={() => onChange([...annexes, { title: '', list: '', periods: [] }])}>Thêm phụ lục</Button>
      )}
    </>
  );
}

/** Somebody else saved meanwhile: the sections that differ, with both texts. */
function Conflict({ editing, conflict }: { editing: ReturnType<typeof useTemplateEdit>; conflict: TemplateConflict }) {
  const different = differingSections(editing.edited, conflict.current);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="form-notice"
      title={`${conflict.who ?? 'Người khác'} đã lưu mẫu này trong khi bạn đang sửa. Chưa có nội dung nào bị mất.`}
      description={
        <>
          {different.map(({ code, mine, stored }) => (
            <Row key={code} gutter={12} style={{ marginBottom: 8 }}>
              <Col xs={24} md={12}>
                <strong>Mục {code}, đang lưu</strong>
                <div style={{ whiteSpace: 'pre-wrap' }}>{stored}</div>
              </Col>
              <Col xs={24} md={12}>
                <strong>Mục {code}, của bạn</strong>
                <div style={{ whiteSpace: 'pre-wrap' }}>{mine}</div>
              </Col>
            </Row>
          ))}
          <Flex wrap gap={8}>
            <Button type="primary" loading={editing.saving} onClick={() => void editing.keepMine()}>
              Lưu bản của tôi
            </Button>
            <Button onClick={() => editing.takeStored(conflict.current, conflict.version)}>Lấy bản đang lưu</Button>
          </Flex>
        </>
      }
    />
  );
}
