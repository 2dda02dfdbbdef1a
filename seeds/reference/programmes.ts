/**
 * The overall programmes of administrative reform and their areas. Versioned per programme: the names of areas 3, 4 and 6
 * changed in 2021, and a plan points at the programme of its time.
 * Sources: Resolution 30c/NQ-CP of 08/11/2011 (2011–2020) and Resolution 76/NQ-CP of 15/7/2021 (2021–2030).
 * Group 0 is no area of either resolution; plans, reports and the PAR INDEX all put it first.
 */
export interface ReformAreaSeed {
  /** 0 = direction and administration; 1–6 = the areas of the programme, in its order. */
  code: '0' | '1' | '2' | '3' | '4' | '5' | '6';
  name: string;
  /** For chart axes and narrow columns. */
  shortName: string;
  orderNo: number;
  /** Other wordings met in plans and source documents; an import recognises an area by them. */
  aliases: string[];
}

export interface ProgrammeSeed {
  code: '2011-2020' | '2021-2030';
  name: string;
  /** The document that set the programme up. */
  basis: string;
  fromYear: number;
  toYear: number;
  areas: ReformAreaSeed[];
}

const DIRECTION: ReformAreaSeed = {
  code: '0',
  name: 'Công tác chỉ đạo, điều hành',
  shortName: 'Chỉ đạo, điều hành',
  orderNo: 0,
  aliases: ['Chỉ đạo, điều hành cải cách hành chính', 'Công tác chỉ đạo, điều hành cải cách hành chính'],
};
const INSTITUTIONS: ReformAreaSeed = {
  code: '1',
  name: 'Cải cách thể chế',
  shortName: 'Thể chế',
  orderNo: 1,
  aliases: ['Xây dựng và hoàn thiện thể chế', 'Cải cách thể chế hành chính'],
};
const PROCEDURES: ReformAreaSeed = {
  code: '2',
  name: 'Cải cách thủ tục hành chính',
  shortName: 'Thủ tục hành chính',
  orderNo: 2,
  aliases: ['Cải cách TTHC', 'Kiểm soát thủ tục hành chính'],
};
const PUBLIC_FINANCE: ReformAreaSeed = {
  code: '5',
  name: 'Cải cách tài chính công',
  shortName: 'Tài chính công',
  orderNo: 5,
  aliases: ['Cải cách cơ chế tài chính công', 'Đổi mới cơ chế tài chính'],
};

export const PROGRAMMES: ProgrammeSeed[] = [
  {
    code: '2011-2020',
    name: 'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020',
    basis: 'Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ',
    fromYear: 2011,
    toYear: 2020,
    areas: [
      DIRECTION,
      INSTITUTIONS,
      PROCEDURES,
      {
        code: '3',
        name: 'Cải cách tổ chức bộ máy hành chính nhà nước',
        shortName: 'Tổ chức bộ máy',
        orderNo: 3,
        aliases: ['Cải cách tổ chức bộ máy hành chính', 'Cải cách bộ máy hành chính'],
      },
      {
        code: '4',
        name: 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
        shortName: 'Đội ngũ cán bộ, công chức',
        orderNo: 4,
        aliases: [
          'Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
          'Xây dựng, nâng cao chất lượng đội ngũ CBCCVC',
        ],
      },
      PUBLIC_FINANCE,
      {
        code: '6',
        name: 'Hiện đại hóa hành chính',
        shortName: 'Hiện đại hóa hành chính',
        orderNo: 6,
        aliases: ['Hiện đại hóa nền hành chính', 'Hiện đại hoá hành chính', 'Xây dựng chính quyền điện tử'],
      },
    ],
  },
  {
    code: '2021-2030',
    name: 'Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
    basis: 'Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ',
    fromYear: 2021,
    toYear: 2030,
    areas: [
      DIRECTION,
      INSTITUTIONS,
      PROCEDURES,
      {
        code: '3',
        name: 'Cải cách tổ chức bộ máy hành chính nhà nước',
        shortName: 'Tổ chức bộ máy',
        orderNo: 3,
        aliases: ['Cải cách bộ máy hành chính nhà nước', 'Cải cách tổ chức bộ máy'],
      },
      {
        code: '4',
        name: 'Cải cách chế độ công vụ',
        shortName: 'Chế độ công vụ',
        orderNo: 4,
        aliases: [
          'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
          'Cải cách công vụ, công chức',
        ],
      },
      PUBLIC_FINANCE,
      {
        code: '6',
        name: 'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số',
        shortName: 'Chính quyền số',
        orderNo: 6,
        aliases: [
          'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
          'Chính phủ điện tử, Chính phủ số',
          'Hiện đại hóa hành chính',
        ],
      },
    ],
  },
];
