/**
 * Words of conclusion notices that several rules look at. All patterns are linear: no repetition inside a repetition of
 * the same letters, every gap is bounded.
 */

/** Not followed by a letter: `\b` knows ASCII only. */
const END = '(?!\\p{L})';

/** What units are called by, one or many: "các sở, ngành", "UBND các xã", "Giám đốc Sở …", "các đồng chí thành viên". */
const ADDRESSEE_HEAD =
  '(?:(?:tất cả |toàn thể |từng |những )?các |mỗi )?' +
  '(?:sở|ban(?! hành)|ngành|huyện|thị xã|thành phố|xã|phường|cơ quan|đơn vị|địa phương|cấp|ubnd|hđnd|ủy ban|uỷ ban|văn phòng|vp|' +
  'thanh tra|trung tâm|công an|thuế|bưu điện|kho bạc|bảo hiểm|báo|đài|giám đốc|thủ trưởng|lãnh đạo|chủ tịch|chánh|' +
  'trưởng|đồng chí|thành viên|người đứng đầu|tổ công tác)' +
  END;

/** "yêu cầu các sở", "giao Văn phòng …": somebody is told to do something. As a noun ("đáp ứng yêu cầu") it is not. */
export const ASKS = new RegExp(
  `(?<![\\p{L}])(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)(?: cho)?:? (?=${ADDRESSEE_HEAD})`,
  'iu',
);
/** A sentence or a piece of one that begins with such words. */
export const BEGINS_ASKING = new RegExp(
  `^(?:và )?(?:yêu cầu|giao|đề nghị|chỉ đạo|phân công)(?: cho)?:? (?=${ADDRESSEE_HEAD})`,
  'iu',
);
/** A sentence that begins with those who are to act. */
export const BEGINS_WITH_ADDRESSEE = new RegExp(`^(?:đối với )?${ADDRESSEE_HEAD}`, 'iu');

/** Everything that may stand in a list of addressees before the first word of the work itself. */
const ADDRESSEE_WORDS =
  'các|tất cả|toàn thể|những|sở|ban|ngành|huyện|thị|xã|thành|phố|phường|đặc|khu|cơ|quan|đơn|vị|địa|phương|cấp|ubnd|ủy|uỷ|nhân|dân|' +
  'đoàn|thể|tỉnh|thuộc|trực|và|có|liên|chuyên|môn|thành|viên|chỉ|đạo|cchc';
/** "các sở, ngành", "các sở, ban, ngành, UBND các xã, phường": nouns without a name of their own. */
export const ADDRESSEES = new RegExp(`^(?:(?:${ADDRESSEE_WORDS})(?:\\s*,\\s*|\\s+))+`, 'iu');

/** Titles of parts that look back and ask nothing of anybody. */
export const LOOKS_BACK =
  /^(?:về )?(?:đánh giá (?:chung|tình hình|kết quả)|(?:các |những )?kết quả|(?:một số |những |các )?(?:tồn tại|hạn chế|khó khăn)|nguyên nhân|ghi nhận|biểu dương|cơ bản (?:nhất trí|thống nhất))(?!\p{L})/iu;
/** … unless they also look ahead. */
export const LOOKS_AHEAD = /nhiệm vụ|giải pháp|phương hướng/iu;

/** The sentence that ends a notice. */
export const CLOSES =
  /^trên đây là|^phân công[^.;]{0,120}tại phụ lục|(?:^|\s)thông báo[^.;]{0,200}(?:biết|thực hiện|triển khai)|^(?:cuộc họp|hội nghị) (?:kết thúc|bế mạc)/iu;
/** What stands below the text: recipients, signature, the press's credits. */
export const BELOW =
  /^(?:nơi nhận\s*(?::|$)|(?:TM|TL|KT|TUQ|Q)\.\s*\p{Lu}{2}|(?:tin|ảnh|bài|tin, ảnh|bài, ảnh|tin, bài|nguồn)\s*:|\.+$)/u;
const BELOW_ANY_CASE = /^(?:nơi nhận\s*(?::|$)|(?:tin|ảnh|bài|tin, ảnh|bài, ảnh|tin, bài|nguồn)\s*:)/iu;
export const standsBelow = (line: string): boolean => BELOW.test(line) || BELOW_ANY_CASE.test(line);

/** "… kết luận như sau:", "… có ý kiến chỉ đạo như sau:": the conclusions begin on the next line. */
export const ANNOUNCES = /(?:kết luận|chỉ đạo|ý kiến|thống nhất)[^:.]{0,80}:$/iu;
/** "Kết luận cuộc họp, đồng chí …": the conclusions begin in this paragraph. */
export const CONCLUDES =
  /^(?:phát biểu )?kết luận (?:tại )?(?:cuộc họp|hội nghị|phiên họp|buổi làm việc|buổi họp)[^.;:]{0,120}[,:]/iu;
