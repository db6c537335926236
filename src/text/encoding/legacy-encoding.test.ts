import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repairLegacyText } from './legacy-encoding.ts';
import { isVietnameseSyllable } from './syllable.ts';

describe('text of an encoding before Unicode', () => {
  it.each([
    ['TCVN3', 'ChÌ xanh Suèi Giµng', 'Chè xanh Suối Giàng'],
    ['TCVN3', 'Tiªu chuÈn quèc gia vÒ n­íc uèng ®ãng chai', 'Tiêu chuẩn quốc gia về nước uống đóng chai'],
    ['TCVN3', 'QUYÕT §ÞNH cña Uû ban nh©n d©n tØnh', 'QUYẾT ĐỊNH của Uỷ ban nhân dân tỉnh'],
    ['VNI', 'Cheø xanh Suoái Giaøng', 'Chè xanh Suối Giàng'],
    [
      'VNI',
      'Tieâu chuaån quoác gia veà nöôùc uoáng ñoùng chai',
      'Tiêu chuẩn quốc gia về nước uống đóng chai',
    ],
    ['UTF-8', 'ChÃ¨ xanh Suá»‘i GiÃ\u00a0ng', 'Chè xanh Suối Giàng'],
    ['UTF-8', 'Quyáº¿t Ä‘á»‹nh sá»‘ 36', 'Quyết định số 36'],
    ['TCVN3', 'Lµm chÌ ë Mï Cang Ch¶i', 'Làm chè ở Mù Cang Chải'],
  ])('%s: %s', (encoding, text, meant) => {
    expect(repairLegacyText(text)).toEqual({ encoding, text: meant });
  });

  it('is found in words among sound ones', () => {
    expect(repairLegacyText('ChÌ xanh Suèi Giµng – Định nghĩa và yêu cầu cơ bản, được công bố')?.text).toBe(
      'Chè xanh Suối Giàng – Định nghĩa và yêu cầu cơ bản, được công bố',
    );
  });

  it('is found in one line of a text whose others are sound', () => {
    const text = 'Đoạn đầu đúng.\nSuèi Giµng lµ vïng chÌ.\nĐoạn cuối đúng.';
    expect(repairLegacyText(text)?.text).toBe('Đoạn đầu đúng.\nSuối Giàng là vùng chè.\nĐoạn cuối đúng.');
  });

  it.each([
    'Chè xanh Suối Giàng',
    'PHƯỜNG, “XÃ” và “CÀ PHÊ”…',
    'Nestlé, Café de Flore, São Paulo, Müller, Škoda, Größe',
    'kích thước 3 × 4 m², §5, 25 °C ± 2 °C · QCVN',
    'Déclaration de conformité du fournisseur',
    'n×m',
    'Particle size analysis for the range 45 µm to 150 µm',
    'Impact of ISO 11171:2016 µm(b) and µm(c) on 0,3 µm to 5 µm particles, µg/kg, 20µL, µS/cm, µmol·L',
    'Escherichia coli using 5-bromo-4-chloro-3-indolyl ß-D-glucuronide',
    'Đắk Lắk, Krông Pắk, Bắc Hà, Y Tý, Si Ma Cai, xoong, boong',
    'Cà phê Arabica (Thổ Nhĩ Kỳ), quýt, huỳnh, khuỷu, nguyệt, giếng, gì',
  ])('is not found in %j', (text) => {
    expect(repairLegacyText(text)).toBeUndefined();
  });

  it('is not found in any entry of the fixtures', () => {
    const root = 'tests/fixtures/content/base';
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(yaml|mdx?)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(0);
    const found = files.filter((name) => repairLegacyText(readFileSync(`${root}/${name}`, 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('a syllable', () => {
  it.each('quốc nghiêng giường khuỷu yêu Uỷ gì giếng thuở oằn ngoẹo quýt xoong'.split(' '))(
    'is %s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
    },
  );
  it.each('Suèi ChÌxanh Nestlé stream ấà đđ'.split(' '))('is not %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
