/**
 * ISO's international harmonised stage codes (ISO/IEC Directives, Part 1, ISO Supplement, and ISO Guide 69): two digits
 * of stage, a dot, two digits of substage, such as 60.60.
 */
import type { EditionStatus } from '#domain/editions/lifecycle.ts';

/** The substages that exist under each stage. A code outside this matrix is a slip of typing, not a rare stage. */
const substages: Readonly<Record<string, readonly string[]>> = {
  '00': ['00', '20', '60', '98', '99'],
  '10': ['00', '20', '60', '92', '98', '99'],
  '20': ['00', '20', '60', '98', '99'],
  '30': ['00', '20', '60', '92', '98', '99'],
  '40': ['00', '20', '60', '92', '93', '98', '99'],
  '50': ['00', '20', '60', '92', '98', '99'],
  '60': ['00', '60'],
  '90': ['20', '60', '92', '93', '99'],
  '95': ['20', '60', '92', '99'],
};

/** Names of the stages before publication, for the codes that have no phrase of their own. */
const stagesBeforePublication: Readonly<Record<string, string>> = {
  '00': 'Giai đoạn sơ bộ',
  '10': 'Giai đoạn đề xuất',
  '20': 'Giai đoạn chuẩn bị',
  '30': 'Giai đoạn dự thảo ban kỹ thuật (CD)',
  '40': 'Giai đoạn lấy ý kiến dự thảo (DIS)',
  '50': 'Giai đoạn phê duyệt dự thảo cuối cùng (FDIS)',
};

/** A Vietnamese phrase for each substage from publication on: what ISO has decided about the edition. */
export const stageCodeMeaning: Readonly<Record<string, string>> = {
  '60.00': 'Đang in, sắp công bố',
  '60.60': 'Đã công bố',
  '90.20': 'Đang rà soát định kỳ',
  '90.60': 'Đã kết thúc lấy ý kiến rà soát, chờ kết luận',
  '90.92': 'Đã rà soát, sẽ được soát xét (vẫn còn hiệu lực)',
  '90.93': 'Đã rà soát, giữ nguyên (xác nhận còn hiệu lực)',
  '90.99': 'Ban kỹ thuật đã đề nghị hủy bỏ (vẫn còn hiệu lực)',
  '95.20': 'Đang bỏ phiếu về việc hủy bỏ (vẫn còn hiệu lực)',
  '95.60': 'Đã kết thúc bỏ phiếu về việc hủy bỏ, chờ kết luận (vẫn còn hiệu lực)',
  '95.92': 'Đã quyết định không hủy bỏ (vẫn còn hiệu lực)',
  '95.99': 'Đã hủy bỏ',
};

function parseStageCode(code: string): { stage: string; substage: string } {
  const [, stage, substage] = /^(\d\d)\.(\d\d)$/.exec(code) ?? [];
  if (stage === undefined || substage === undefined || !substages[stage]?.includes(substage)) {
    throw new RangeError(`"${code}" is not an international harmonised stage code such as 60.60`);
  }
  return { stage, substage };
}

/**
 * The status of an edition at a stage.
 *
 * An edition stays in force while it is reviewed, revised or voted on: 90.92 "to be revised" and 95.20 "withdrawal
 * ballot" are decisions about the future, and only 95.99 withdraws. A deleted project (substage 98) never became an
 * edition and never will, so it is not called forthcoming.
 *
 * @param code a stage code `NN.NN`.
 * @returns `forthcoming` up to 60.00, `in-force` from 60.60 to 95.92, `withdrawn` at 95.99 and for deleted projects.
 * @throws RangeError when the code is malformed or not in the harmonised matrix.
 */
export function statusFromStageCode(code: string): EditionStatus {
  const { stage, substage } = parseStageCode(code);
  if (code === '95.99' || substage === '98') return 'withdrawn';
  return stage < '60' || code === '60.00' ? 'forthcoming' : 'in-force';
}

/**
 * A stage in Vietnamese words, for any code of the matrix.
 *
 * @param code a stage code `NN.NN`.
 * @returns the phrase of `stageCodeMeaning`, or the name of the stage for a code before publication.
 * @throws RangeError when the code is malformed or not in the harmonised matrix.
 */
export function describeStageCode(code: string): string {
  const { stage, substage } = parseStageCode(code);
  if (substage === '98') return 'Dự án đã hủy';
  return stageCodeMeaning[code] ?? stagesBeforePublication[stage] ?? code;
}
