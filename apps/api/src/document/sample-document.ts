import type { AdministrativeDocument, TableBlock } from '#contract/document-tree';

/** A quarterly report with every component of the decree; read by specs only. */
export function sampleDocument(changes: Partial<AdministrativeDocument> = {}): AdministrativeDocument {
  return {
    draft: false,
    marking: 'Dữ liệu minh họa – không phải số liệu thật của tỉnh',
    superiorAgency: null,
    issuingAgency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'],
    numberLine: 'Số: 05/BC-UBND',
    dateLine: 'Sơn La, ngày 05 tháng 01 năm 2026',
    typeName: 'BÁO CÁO',
    subject: 'Kết quả công tác cải cách hành chính năm 2025 và phương hướng, nhiệm vụ trọng tâm năm 2026',
    addressees: ['Bộ Nội vụ'],
    legalBases: [
      'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
      'Căn cứ Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2025',
    ],
    body: [
      { type: 'paragraph', text: 'Ủy ban nhân dân tỉnh báo cáo kết quả như sau:' },
      { type: 'heading', level: 1, text: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH' },
      { type: 'heading', level: 2, text: '1. Về kế hoạch cải cách hành chính' },
      {
        type: 'paragraph',
        text: 'Kế hoạch năm có 71 nhiệm vụ; đã hoàn thành 35 nhiệm vụ, đạt 49,29%, trong đó 33 nhiệm vụ đúng hạn và 02 nhiệm vụ quá hạn.\nCác nhiệm vụ còn lại đang được các sở, ban, ngành và Ủy ban nhân dân các xã, phường triển khai thực hiện theo tiến độ.',
      },
      figuresByArea('Bảng 1. Kết quả thực hiện theo lĩnh vực', 1),
      { type: 'paragraph', style: 'note', text: 'Ghi chú: tỷ lệ lấy hai chữ số thập phân, không làm tròn lên.' },
      { type: 'heading', level: 1, text: 'II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH' },
      { type: 'heading', level: 2, text: '1. Cải cách thể chế' },
      { type: 'heading', level: 3, text: 'a) Những kết quả chủ yếu đạt được' },
      { type: 'paragraph', text: NARRATIVE },
      { type: 'heading', level: 3, text: 'b) Những tồn tại, hạn chế' },
      { type: 'paragraph', text: NARRATIVE },
      { type: 'heading', level: 3, text: 'c) Nguyên nhân' },
      { type: 'paragraph', text: NARRATIVE },
      {
        type: 'paragraph',
        text: 'Trên đây là báo cáo kết quả công tác cải cách hành chính năm 2025, Ủy ban nhân dân tỉnh trân trọng báo cáo./.',
      },
    ],
    recipients: [
      'Như trên',
      'TT Tỉnh ủy, TT HĐND tỉnh',
      'CT, các PCT UBND tỉnh',
      'Các sở, ban, ngành; UBND các xã, phường',
      'Lưu: VT, NC',
    ],
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Đặng Thị Hường' },
    annexes: [
      {
        label: 'Phụ lục I',
        title: 'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025',
        reference: '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Sơn La)',
        landscape: true,
        blocks: [taskList()],
      },
      {
        label: 'Phụ lục II',
        title: 'NHIỆM VỤ CHƯA HOÀN THÀNH',
        reference: '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Sơn La)',
        landscape: true,
        blocks: [{ ...taskList(), rows: [], emptyText: 'Không có nhiệm vụ' }],
      },
    ],
    ...changes,
  };
}

const NARRATIVE =
  'Ủy ban nhân dân tỉnh đã chỉ đạo các cơ quan, đơn vị rà soát, kiểm tra, xử lý văn bản quy phạm pháp luật; kịp thời sửa đổi, bổ sung, thay thế hoặc bãi bỏ các văn bản không còn phù hợp với quy định của pháp luật và điều kiện thực tế sau khi sắp xếp tổ chức bộ máy chính quyền địa phương hai cấp. Việc theo dõi tình hình thi hành pháp luật được thực hiện thường xuyên, có trọng tâm, trọng điểm.';

function figuresByArea(caption: string, repeats: number): TableBlock {
  const areas = [
    'Cải cách thể chế',
    'Cải cách thủ tục hành chính',
    'Cải cách tổ chức bộ máy',
    'Cải cách chế độ công vụ',
    'Cải cách tài chính công',
    'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
  ];
  return {
    type: 'table',
    caption,
    columns: [
      { title: 'STT', align: 'center', width: 1 },
      { title: 'Lĩnh vực', align: 'left', width: 6 },
      { title: 'Số nhiệm vụ', align: 'right', width: 2 },
      { title: 'Hoàn thành', align: 'right', width: 2 },
      { title: 'Tỷ lệ', align: 'right', width: 2 },
    ],
    rows: areas.flatMap((area, index) =>
      Array.from({ length: repeats }, () => ({
        kind: 'row' as const,
        cells: [`${index + 1}`, area, '12', '6', '50,00%'],
      })),
    ),
    emptyText: 'Không có số liệu',
  };
}

function taskList(): TableBlock {
  const tasks = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      kind: 'row' as const,
      cells: [
        `${from + index}`,
        'Rà soát, cập nhật, công bố, công khai kịp thời danh mục thủ tục hành chính thuộc phạm vi chức năng quản lý',
        'Sở Nông nghiệp và Môi trường',
        'Văn phòng UBND tỉnh\nUBND các xã, phường',
        'Quyết định công bố',
        'Quý II/2025',
        'Hoàn thành đúng hạn',
      ],
    }));
  return {
    type: 'table',
    columns: [
      { title: 'STT', align: 'center', width: 1 },
      { title: 'Nhiệm vụ', align: 'left', width: 6 },
      { title: 'Cơ quan chủ trì', align: 'left', width: 3 },
      { title: 'Cơ quan phối hợp', align: 'left', width: 3 },
      { title: 'Sản phẩm', align: 'left', width: 3 },
      { title: 'Thời hạn', align: 'center', width: 2 },
      { title: 'Kết quả', align: 'left', width: 2.5 },
    ],
    rows: [
      { kind: 'group', cells: ['I', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'] },
      ...tasks(1, 6),
      { kind: 'group', cells: ['II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'] },
      ...tasks(7, 12),
    ],
    emptyText: 'Không có nhiệm vụ',
  };
}
