import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ClassConstructor } from 'class-transformer';
import type { CommitteeMemberView } from '#contract/committee';
import type { MeetingPageView, MeetingRequest } from '#contract/meeting';
import { COMMITTEE_ROLE_LABEL, MEETING_KIND_LABEL, MEETING_KINDS, type MeetingKind } from '#domain/committee';
import { dateInProvince } from '#domain/plain-date';
import { useMe } from '../../lib/session';
import { committeesQuery, maySummon } from '../../ui/committee-filters';
import { ContractForm, Field } from '../../ui/contract-form';
import { MomentField } from '../../ui/moment-field';
import { periodOptions, yearPeriodsQuery } from '../../ui/period-choice';

interface Props<T extends MeetingRequest> {
  contract: ClassConstructor<T>;
  initial: Partial<T>;
  submit: (request: T) => Promise<MeetingPageView>;
  onDone: (meeting: MeetingPageView) => void;
  submitLabel: string;
  draftKey: string;
  onCancel: () => void;
}

const KINDS = MEETING_KINDS.map((value) => ({ value, label: MEETING_KIND_LABEL[value] }));

/** What, when, where, and who: the heading of a meeting. */
export function MeetingForm<T extends MeetingRequest>({ onCancel, ...form }: Props<T>) {
  return (
    <div className="meeting-form">
      <ContractForm<T, MeetingPageView> {...form} extraActions={<Button onClick={onCancel}>Quay lại</Button>}>
        <MeetingFields />
      </ContractForm>
    </div>
  );
}

function MeetingFields() {
  const form = Form.useFormInstance<MeetingRequest>();
  const me = useMe();
  const startsAt = Form.useWatch<string | undefined>('startsAt', form);
  const committeeId = Form.useWatch<number | undefined>('committeeId', form);
  const day = startsAt ? dateInProvince(startsAt) : me.today;
  const committees = useQuery(committeesQuery(day));
  const periods = useQuery(yearPeriodsQuery(Number(day.slice(0, 4))));
  const committee = committees.data?.items.find(({ id }) => id === committeeId);
  return (
    <>
      <div className="field-pair">
        <Field
          name="committeeId"
          label="Ban Chỉ đạo"
          format={(id) => committees.data?.items.find((item) => item.id === id)?.name ?? ''}
        >
          <Select
            loading={committees.isPending}
            options={committees.data?.items
              .filter((item) => item.id === committeeId || maySummon(item))
              .map(({ id, name }) => ({ value: id, label: name }))}
            notFoundContent="Chưa có Ban Chỉ đạo nào; hãy thêm tại mục Ban Chỉ đạo."
            placeholder="Chọn Ban Chỉ đạo"
          />
        </Field>
        <Field name="kind" label="Loại cuộc họp" format={(kind) => MEETING_KIND_LABEL[kind as MeetingKind]}>
          <Select options={KINDS} virtual={false} placeholder="Chọn loại" />
        </Field>
      </div>
      <Field name="title" label="Tên cuộc họp">
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          placeholder="Họp Ban Chỉ đạo cải cách hành chính tỉnh quý … năm …"
        />
      </Field>
      <div className="field-pair">
        <Field name="startsAt" label="Bắt đầu">
          <MomentField />
        </Field>
        <Field name="endsAt" label="Kết thúc">
          <MomentField />
        </Field>
      </div>
      <Field name="place" label="Địa điểm">
        <Input placeholder="Phòng họp số …, trụ sở Ủy ban nhân dân tỉnh" />
      </Field>
      <PersonFields name="chair" legend="Chủ trì" members={committee?.members ?? []} required />
      <PersonFields name="secretary" legend="Thư ký cuộc họp" members={committee?.members ?? []} />
      <Field
        name="periodIds"
        label="Kỳ báo cáo liên quan"
        required={false}
        help="Cuộc họp xem xét kết quả của kỳ nào; có thể chọn nhiều kỳ."
        format={(ids) =>
          [ids]
            .flat()
            .map((id) => periods.data?.items.find((period) => period.id === id)?.title ?? '')
            .join('; ')
        }
      >
        <Select
          mode="multiple"
          allowClear
          loading={periods.isPending}
          options={periodOptions(periods.data?.items ?? [], ({ title }) => title)}
          popupMatchSelectWidth={false}
          virtual={false}
        />
      </Field>
      <Field
        name="internal"
        required={false}
        label="Phạm vi"
        valuePropName="checked"
        help="Cuộc họp nội bộ chỉ Ban Chỉ đạo và lãnh đạo nhìn thấy, kể cả sau khi ban hành thông báo."
      >
        <Checkbox>Họp nội bộ</Checkbox>
      </Field>
      <Field name="source" label="Nguồn" help="Khi ghi lại cuộc họp đã qua: lấy từ tài liệu nào.">
        <Input />
      </Field>
    </>
  );
}

/** Typed, or taken from the members of that day; name and title stay as they were then. */
function PersonFields({
  name,
  legend,
  members,
  required = false,
}: {
  name: 'chair' | 'secretary';
  legend: string;
  members: readonly CommitteeMemberView[];
  required?: boolean;
}) {
  const form = Form.useFormInstance();
  function take(id: number) {
    const member = members.find((m) => m.id === id);
    if (!member) return;
    form.setFieldValue(name, { userId: member.user?.id, name: member.name, title: member.title });
  }
  return (
    <fieldset>
      <legend>{legend}</legend>
      {members.length > 0 && (
        <p>
          <Select<number>
            aria-label={`${legend}: chọn từ thành viên Ban Chỉ đạo`}
            placeholder="Chọn từ thành viên Ban Chỉ đạo"
            value={null}
            onChange={take}
            options={members.map((m) => ({ value: m.id, label: `${m.name} – ${COMMITTEE_ROLE_LABEL[m.role]}` }))}
            popupMatchSelectWidth={false}
            virtual={false}
            style={{ minWidth: 'min(20rem, 100%)' }}
          />
        </p>
      )}
      <div className="field-pair">
        <Field name={[name, 'name']} label="Họ và tên" required={required}>
          <Input autoComplete="off" />
        </Field>
        <Field name={[name, 'title']} label="Chức vụ" required={required}>
          <Input />
        </Field>
      </div>
    </fieldset>
  );
}
