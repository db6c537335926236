import { describe, expect, it } from 'vitest';
import { describeStageCode, stageCodeMeaning, statusFromStageCode } from './stage-code.ts';

/** Every code of ISO's catalogue, June 2025. */
const codesInCatalogue = [
  ['60.00', 'forthcoming'],
  ['60.60', 'in-force'],
  ['90.20', 'in-force'],
  ['90.60', 'in-force'],
  ['90.92', 'in-force'],
  ['90.93', 'in-force'],
  ['90.99', 'in-force'],
  ['95.20', 'in-force'],
  ['95.60', 'in-force'],
  ['95.99', 'withdrawn'],
] as const;

describe('statusFromStageCode', () => {
  it.each(codesInCatalogue)('%s is %s', (code, status) => {
    expect(statusFromStageCode(code)).toBe(status);
  });

  it('calls every stage before publication forthcoming', () => {
    expect(['00.00', '10.99', '20.60', '30.20', '40.60', '50.60'].map(statusFromStageCode)).toEqual(
      Array(6).fill('forthcoming'),
    );
  });

  it('does not promise a deleted project', () => {
    expect(statusFromStageCode('40.98')).toBe('withdrawn');
    expect(describeStageCode('40.98')).toBe('Dự án đã hủy');
  });

  it.each(['', '60', '6060', '60.6', '60.60 ', '90.00', '70.00', 'abc'])('refuses "%s"', (code) => {
    expect(() => statusFromStageCode(code)).toThrow(RangeError);
  });
});

describe('describeStageCode', () => {
  it('says that a confirmed edition is still in force', () => {
    expect(describeStageCode('90.93')).toBe('Đã rà soát, giữ nguyên (xác nhận còn hiệu lực)');
  });

  it('has a phrase of its own for every code in the catalogue', () => {
    for (const [code] of codesInCatalogue) {
      expect(stageCodeMeaning[code]).toBe(describeStageCode(code));
      expect(describeStageCode(code)).toBe(describeStageCode(code).normalize('NFC'));
    }
  });

  it('falls back to the name of the stage before publication', () => {
    expect(describeStageCode('40.20')).toBe('Giai đoạn lấy ý kiến dự thảo (DIS)');
  });

  it('refuses what is no stage code', () => {
    expect(() => describeStageCode('60-60')).toThrow(RangeError);
  });
});
