import type { AdministrativeDocument, Block } from '#contract/document-tree';
import { type DocumentOrigin, invitation, minutes, namedDocument, officialLetter } from './document-forms';

/** One document of every form, as a steering committee's meeting needs them; read by specs only. */
export function sampleForms(changes: Partial<DocumentOrigin> = {}): Record<string, AdministrativeDocument> {
  const origin = (symbol: string): DocumentOrigin => ({
    draft: false,
    marking: null,
    superiorAgency: null,
    issuingAgency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA'],
    symbol,
    number: `07/${symbol}`,
    place: 'Sơn La',
    issuedOn: '2026-02-05',
    recipients: ['Như trên', 'Lưu: VT, NC'],
    signature: { authority: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], name: 'Đặng Thị Hường' },
    ...changes,
  });
  const own = { recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: VT, NC'] };
  return {
    conclusions: namedDocument(
      { ...origin('TB-UBND'), ...own },
      {
        typeName: 'THÔNG BÁO',
        subject: 'Kết luận của đồng chí Chủ tịch Ủy ban nhân dân tỉnh\ntại cuộc họp Ban Chỉ đạo cải cách hành chính',
        body: [
          paragraph(
            'Ngày 03 tháng 02 năm 2026, đồng chí Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp và kết luận như sau:',
          ),
          { type: 'heading', level: 2, text: '1. Đánh giá chung' },
          paragraph('Các sở, ban, ngành đã triển khai đúng tiến độ.'),
          { type: 'heading', level: 2, text: '2. Nhiệm vụ thời gian tới' },
          ...['a', 'b', 'c', 'd', 'đ', 'e'].map((letter) =>
            paragraph(`${letter}) Giao Sở Nội vụ chủ trì rà soát, hoàn thành trước ngày 15 tháng 4 năm 2026.`),
          ),
          paragraph('Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.'),
        ],
      },
    ),
    letter: officialLetter(origin('UBND-SNV'), {
      subject: 'đôn đốc thực hiện nhiệm vụ cải cách hành chính quá hạn',
      addressees: ['Các sở, ban, ngành', 'Ủy ban nhân dân các xã, phường'],
      body: [paragraph('Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị khẩn trương thực hiện./.')],
    }),
    invitation: invitation(
      { ...origin('GM-UBND'), ...own },
      {
        subject: 'Họp Ban Chỉ đạo cải cách hành chính quý I năm 2026',
        inviter: 'Ủy ban nhân dân tỉnh Sơn La',
        invited: ['Các đồng chí thành viên Ban Chỉ đạo', 'Giám đốc Sở Tài chính'],
        occasion: 'họp Ban Chỉ đạo cải cách hành chính quý I năm 2026',
        chair: 'Đồng chí Chủ tịch Ủy ban nhân dân tỉnh, Trưởng ban',
        time: '08 giờ 00, ngày 09 tháng 02 năm 2026 (thứ Hai)',
        venue: 'Phòng họp số 1, trụ sở Ủy ban nhân dân tỉnh',
      },
    ),
    minutes: minutes(
      {
        ...origin('BB-UBND'),
        recipients: ['Thành viên Ban Chỉ đạo', 'Lưu: Hồ sơ'],
        signature: { authority: ['CHỦ TỌA'], name: 'Hoàng Văn Minh' },
      },
      {
        subject: 'Họp Ban Chỉ đạo cải cách hành chính quý I năm 2026',
        startedAt: '08 giờ 00, ngày 09 tháng 02 năm 2026',
        venue: 'Phòng họp số 1, trụ sở Ủy ban nhân dân tỉnh',
        present: ['Đồng chí Hoàng Văn Minh, Trưởng ban', 'Đồng chí Đặng Thị Hường, Ủy viên'],
        absent: ['Đồng chí Lò Văn Ánh, Ủy viên (có lý do)'],
        chair: 'Đồng chí Hoàng Văn Minh',
        secretary: 'Bà Lường Thị Thu',
        body: [paragraph('Ban Chỉ đạo nghe Sở Nội vụ báo cáo và thảo luận.')],
        endedAt: '11 giờ 30, ngày 09 tháng 02 năm 2026',
        secretarySignature: { authority: ['THƯ KÝ'], name: 'Lường Thị Thu' },
      },
    ),
  };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
