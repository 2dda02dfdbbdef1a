import { countConclusions } from './conclusion-figures';
import type { ConclusionState } from './conclusion-status';
import { steeringText } from './report-steering';

const state = (status: ConclusionState['status'], late = false): ConclusionState => ({
  status,
  late,
  dueOn: null,
  daysOverdue: 0,
  completedOn: null,
});
const COMMITTEE = 'Ban Chỉ đạo cải cách hành chính tỉnh';

describe('what section I.2 says of the committee', () => {
  it('names its meetings, M5 and what became of the conclusions, without zeros', () => {
    const states = [
      state('completed'),
      state('completed', true),
      state('overdue'),
      state('noTask'),
      state('unassigned'),
    ];
    const meetings = [
      { kind: 'quarter1', heldOn: '2026-04-03' },
      { kind: 'preliminaryReview', heldOn: '2026-06-13' },
    ] as const;
    expect(
      steeringText(
        { committee: COMMITTEE, meetings: [...meetings], conclusions: countConclusions(states) },
        '2026-06-14',
      ),
    ).toBe(
      'Trong kỳ báo cáo, Ban Chỉ đạo cải cách hành chính tỉnh tổ chức 2 cuộc họp, hội nghị (Họp quý I ngày 03/4/2026; Hội nghị sơ kết ngày 13/6/2026), có 5 kết luận.\n' +
        'Tính đến ngày 14/6/2026, đã giao nhiệm vụ hoặc xác định không phát sinh nhiệm vụ 4/5 kết luận, đạt 80,00%, trong đó 1 kết luận hoàn thành đúng hạn, 1 kết luận hoàn thành quá hạn, 1 kết luận quá hạn chưa hoàn thành, 1 kết luận không phát sinh nhiệm vụ, 1 kết luận chưa giao.',
    );
  });

  it('claims nothing when it did not meet, and no conclusions where there are none', () => {
    const conclusions = countConclusions([]);
    expect(steeringText({ committee: COMMITTEE, meetings: [], conclusions }, '2026-06-14')).toBeNull();
    expect(
      steeringText(
        { committee: COMMITTEE, meetings: [{ kind: 'quarter2', heldOn: '2026-06-13' }], conclusions },
        '2026-06-14',
      ),
    ).toBe(
      'Trong kỳ báo cáo, Ban Chỉ đạo cải cách hành chính tỉnh tổ chức 1 cuộc họp, hội nghị (Họp quý II ngày 13/6/2026).',
    );
  });
});
