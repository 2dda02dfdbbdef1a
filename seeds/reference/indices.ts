import type { CreateIndexDefinitionRequest } from '#contract/reform-index';

/** The indices that provinces are measured by; an administrator adds others. Codes are what reports' placeholders name. */
export const INDICES: readonly CreateIndexDefinitionRequest[] = [
  {
    code: 'PARINDEX',
    name: 'Chỉ số cải cách hành chính',
    shortName: 'PAR INDEX',
    aliases: ['Chỉ số CCHC', 'PAR - INDEX', 'PAR Index'],
    publisher: 'Bộ Nội vụ',
    scale: 100,
    orderNo: 10,
  },
  {
    code: 'SIPAS',
    name: 'Chỉ số hài lòng về sự phục vụ hành chính',
    shortName: 'SIPAS',
    aliases: ['Chỉ số hài lòng của người dân'],
    publisher: 'Bộ Nội vụ',
    scale: 100,
    orderNo: 20,
  },
  {
    code: 'PAPI',
    name: 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh',
    shortName: 'PAPI',
    aliases: ['Chỉ số quản trị hành chính công cấp tỉnh'],
    publisher: 'Chương trình Phát triển Liên hợp quốc và các đối tác',
    scale: 80,
    orderNo: 30,
  },
  {
    code: 'PCI',
    name: 'Chỉ số năng lực cạnh tranh cấp tỉnh',
    shortName: 'PCI',
    aliases: ['Chỉ số năng lực cạnh tranh'],
    publisher: 'Liên đoàn Thương mại và Công nghiệp Việt Nam',
    scale: 100,
    orderNo: 40,
  },
  {
    code: 'ICT',
    name: 'Chỉ số sẵn sàng cho phát triển và ứng dụng công nghệ thông tin',
    shortName: 'ICT Index',
    aliases: ['Chỉ số sẵn sàng cho phát triển và ứng dụng CNTT', 'Vietnam ICT Index'],
    publisher: 'Bộ Thông tin và Truyền thông, Hội Tin học Việt Nam',
    orderNo: 50,
  },
  {
    code: 'DTI',
    name: 'Chỉ số chuyển đổi số cấp tỉnh',
    shortName: 'DTI',
    aliases: ['Chỉ số đánh giá chuyển đổi số'],
    publisher: 'Bộ Khoa học và Công nghệ',
    orderNo: 60,
  },
];
