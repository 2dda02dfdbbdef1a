import { DOCUMENT_KINDS, DOCUMENT_TYPES, inForceOn, linesOf, recipientsFault, symbolFault } from './document-kind';

describe('kinds of documents', () => {
  test.each([
    ['report', 'BC-UBND', true],
    ['report', 'BC-SNV-CCHC', true],
    ['conclusionNotice', 'TB-BCĐ', true],
    ['conclusionNotice', 'TB-VPUBND', true],
    ['report', 'TB-UBND', false],
    ['report', 'BC', false],
    ['report', 'BC-', false],
    ['report', 'BC - UBND', false],
    ['report', '/BC-UBND', false],
    ['report', 'bc-UBND', false],
    ['report', 'BC-UBND-A-B-C', false],
    ['minutes', 'BBX-UBND', false],
  ] as const)('%s %s: %s', (kind, symbol, good) => {
    const fault = symbolFault(kind, symbol);
    if (good) expect(fault).toBeNull();
    else expect(fault).toContain(`"${DOCUMENT_TYPES[kind].abbreviation}-"`);
  });

  it('every kind has an abbreviation of its own', () => {
    expect(new Set(DOCUMENT_KINDS.map((kind) => DOCUMENT_TYPES[kind].abbreviation)).size).toBe(DOCUMENT_KINDS.length);
  });

  test.each([
    ['2026-01-01', null, '2026-01-01', true],
    ['2026-01-01', null, '2025-12-31', false],
    ['2026-01-01', '2026-06-01', '2026-05-31', true],
    ['2026-01-01', '2026-06-01', '2026-06-01', false],
  ])('[%s, %s) holds %s: %s', (validFrom, validTo, on, expected) => {
    expect(inForceOn({ validFrom, validTo }, on)).toBe(expected);
  });

  test.each([
    [['Như trên', 'Lưu: VT'], ['Bộ Nội vụ'], null],
    [['Các sở', 'Lưu: VT'], [], null],
    [['Các sở', 'Lưu: VT'], ['Bộ Nội vụ'], 'Như trên'],
    [['Như trên'], ['Bộ Nội vụ'], 'Lưu'],
    [[], [], 'Lưu'],
  ])('recipients %j with addressees %j', (recipients, addressees, fault) => {
    if (fault === null) expect(recipientsFault(recipients, addressees)).toBeNull();
    else expect(recipientsFault(recipients, addressees)).toContain(fault);
  });

  it('reads lines as people type them', () => {
    expect(linesOf('  TM. ỦY BAN NHÂN DÂN \n\nCHỦ TỊCH\n')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  });
});
