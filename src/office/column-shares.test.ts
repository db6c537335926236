import { describe, expect, it } from 'vitest';
import { columnShares } from './column-shares.ts';

const total = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0);

describe('shares of the columns of a table', () => {
  const long = 'An toàn vệ sinh đối với bao bì, dụng cụ tiếp xúc trực tiếp với thực phẩm bằng nhựa tổng hợp';
  const rows = [
    ['Số hiệu', 'Tên', 'Có'],
    ['QCVN 12-1:2011/BYT', long, '☐'],
    ['QCVN 8-2:2011/BYT', long, '☐'],
  ];

  it('add up to the whole', () => {
    expect(total(columnShares(rows, 80))).toBeCloseTo(1);
    expect(total(columnShares([['Một', 'Hai']], 80))).toBeCloseTo(1);
  });

  it('leave designations on one line', () => {
    expect((columnShares(rows, 80)[0] ?? 0) * 80).toBeGreaterThan('QCVN 12-1:2011/BYT'.length);
  });

  it('reckon with capitals, which are wider', () => {
    const [small = 0, capitals = 0] = ['qcvn 01-132:2013/bnnptnt', 'QCVN 01-132:2013/BNNPTNT'].map(
      (designation) =>
        columnShares(
          [
            ['Số hiệu', 'Tên'],
            [designation, long],
          ],
          80,
        )[0],
    );
    expect(capitals).toBeGreaterThan(small);
  });

  it('give a column that is to be filled in more room than its head', () => {
    const [label = 0, answer = 0] = columnShares(
      [
        ['Nội dung', 'Cơ sở ghi'],
        ['Tên sản phẩm', 'Chè'],
        ['Thành phần', ''],
        ['Bao gói', ''],
      ],
      80,
    );
    expect(answer).toBeGreaterThan(label);
  });

  it('give the only empty column more room than its labels', () => {
    const [label = 0, answer = 0] = columnShares(
      [
        ['Nội dung', 'Cơ sở ghi'],
        ['Người dùng (có trẻ nhỏ, người già, người dị ứng không)', ''],
        ['Thành phần, nguyên liệu', '……'],
      ],
      80,
    );
    expect(answer).toBeGreaterThan(label);
  });
});
