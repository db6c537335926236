/** Words of the head and the foot of a paper (Nghị định 30/2020/NĐ-CP, Phụ lục I), in its file and on its page. */
import type { Template } from './templates.ts';

export const stateName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const stateMotto = 'Độc lập - Tự do - Hạnh phúc';
export const placeAndDay = '………………, ngày …… tháng …… năm 20……';

/** Papers that are handed in or issued; others stay within the house. */
const stampedPurposes: ReadonlySet<Template['purpose']> = new Set(['submit', 'define']);

export interface Signature {
  signer: string;
  note: string;
}

/** The places to sign, from left to right. Who signs last stamps a paper that leaves the house. */
export const signaturesOf = ({ purpose, signers }: Pick<Template, 'purpose' | 'signers'>): Signature[] =>
  signers.map((signer, index) => ({
    signer: signer.toLocaleUpperCase('vi'),
    note:
      stampedPurposes.has(purpose) && index === signers.length - 1
        ? '(Ký, ghi rõ họ tên, đóng dấu nếu có)'
        : '(Ký, ghi rõ họ tên)',
  }));
