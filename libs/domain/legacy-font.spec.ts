import { legacyFontOf } from './legacy-font';

describe('letters of old fonts', () => {
  it.each([
    'Uû ban nh©n d©n tØnh',
    'Së Néi vô, Së T­ ph¸p',
    'Rµ so¸t v¨n b¶n quy ph¹m ph¸p luËt',
    '®Çu t­ c«ng',
    'C¶i c¸ch thñ tôc hµnh chÝnh',
  ])('TCVN3: %s', (text) => expect(legacyFontOf(text)).toBe('TCVN3'));

  it.each([
    'Uûy ban nhaân daân tænh',
    'Sôû Noäi vuï',
    'Caûi caùch thuû tuïc haønh chính',
    'ñaàu tö coâng',
    'Raø soaùt vaên baûn',
  ])('VNI: %s', (text) => expect(legacyFontOf(text)).toBe('VNI'));

  it.each([
    'Sở Nội vụ',
    'Quý I',
    'Ban hành',
    'Các xã',
    'Khảo sát tại Zürich',
    'Diện tích 30 m² (±5%)',
    'Báo cáo',
    'Báo cáo tài chính, hoàn thành quý III',
    'Ha Noi 2026',
    'Rà soát, hoàn thành, khoán, thanh toán',
    'ISO 9001:2015 ©',
    '',
  ])('not: %s', (text) => expect(legacyFontOf(text)).toBeNull());

  it('decomposed text is Unicode too', () => expect(legacyFontOf('Sở Nội vụ'.normalize('NFD'))).toBeNull());
});
