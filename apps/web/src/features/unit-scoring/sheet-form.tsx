import { Checkbox, Input, InputNumber } from 'antd';
import {
  SheetScoresRequest,
  type CriterionScoreRequest,
  type SheetLineView,
  type SheetPageView,
} from '#contract/unit-scoring';
import { ContractForm, Field } from '../../ui/contract-form';
import { useSheetCommands, type SheetForm as FormName } from './get-scoring';
import { SheetLine } from './sheet-line';

export type SheetStepName = 'score' | 'appraise' | 'explain' | 'finalise';

interface Step {
  form: FormName;
  submit: string;
  /** Null: this step takes none. */
  score: string | null;
  text: string | null;
  done: string | null;
  first: (line: SheetLineView) => Pick<CriterionScoreRequest, 'score' | 'text'>;
}
const given = <T,>(value: T | null): T | undefined => value ?? undefined;
const STEPS: Record<SheetStepName, Step> = {
  score: {
    form: 'self-scores',
    submit: 'Lưu bảng tự chấm',
    score: 'Điểm tự chấm',
    text: 'Tài liệu kiểm chứng',
    done: null,
    first: (line) => filled({ score: given(line.selfScore), text: given(line.evidence) }),
  },
  appraise: {
    form: 'appraisal',
    submit: 'Lưu thẩm định',
    score: 'Điểm thẩm định',
    text: 'Ý kiến thẩm định',
    done: 'Thẩm định xong, gửi kết quả cho đơn vị giải trình',
    first: (line) => filled({ score: given(line.appraisedScore ?? line.selfScore), text: given(line.appraisalNote) }),
  },
  explain: {
    form: 'explanations',
    submit: 'Lưu giải trình',
    score: null,
    text: 'Giải trình',
    done: 'Giải trình xong, gửi cơ quan thường trực',
    first: (line) => filled({ text: given(line.explanation) }),
  },
  finalise: {
    form: 'final-scores',
    submit: 'Chốt điểm',
    score: 'Điểm chốt',
    text: null,
    done: null,
    first: (line) => filled({ score: given(line.appraisedScore) }),
  },
};
const filled = (values: { score?: number | undefined; text?: string | undefined }) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Pick<
    CriterionScoreRequest,
    'score' | 'text'
  >;
/** What the plan gives is shown and not typed. */
const isTyped = ({ heading, plan }: SheetLineView) => !heading && (plan === null || plan.points === null);

interface Props {
  sheet: SheetPageView;
  step: SheetStepName;
}

/** The form of one step over all criteria; what was said before stands beside each field. */
export function SheetForm({ sheet, step }: Props) {
  const { save } = useSheetCommands(sheet.id);
  const { form, submit, score, text, done, first } = STEPS[step];
  const leaves = sheet.lines.filter(({ heading }) => !heading);
  const scores = leaves.map((line): CriterionScoreRequest => {
    const { score: points, ...rest } = first(line);
    return {
      criterionId: line.criterionId,
      ...rest,
      ...(points !== undefined && isTyped(line) ? { score: points } : {}),
    };
  });
  return (
    <ContractForm
      contract={SheetScoresRequest}
      initial={{ version: sheet.version, scores, done: false }}
      draftKey={`scoring-sheet:${sheet.id}:${step}`}
      submitLabel={submit}
      submit={(request) => save(form, request)}
    >
      <ul className="sheet-lines" aria-label="Điểm theo tiêu chí">
        {sheet.lines.map((line) => {
          const index = leaves.indexOf(line);
          return (
            <li key={line.criterionId} className={line.heading ? 'heading' : undefined}>
              <SheetLine line={line} />
              {!line.heading && (
                <>
                  <Field name={['scores', index, 'criterionId']} label="Tiêu chí" hidden>
                    <InputNumber />
                  </Field>
                  {score && isTyped(line) && (
                    <Field name={['scores', index, 'score']} label={`${score} (${line.code})`}>
                      <InputNumber decimalSeparator="," />
                    </Field>
                  )}
                  {text && (
                    <Field name={['scores', index, 'text']} label={`${text} (${line.code})`}>
                      <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
                    </Field>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {done && (
        <Field name="done" label="Bước tiếp theo" required={false} valuePropName="checked">
          <Checkbox>{done}</Checkbox>
        </Field>
      )}
    </ContractForm>
  );
}
