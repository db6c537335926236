import { describe, expect, it } from 'vitest';
import { readTelex } from './telex.ts';
import { readQuery } from './typed-query.ts';

describe('readQuery', () => {
  it.each([
    ['determination of the moisture', 'determination moisture'],
    ['làm mật ong cần giấy tờ gì', 'mật ong giấy tờ'],
    ['lam the nao de co ma vach', 'de co ma vach'],
    ['an toan', 'an toan'],
    ['năm loại chè', 'loại chè'],
    ['nước bình 20 lít', 'nước bình'],
    ['hợp tác xã tôi bán chè', 'bán chè'],
    ['hợp tác xã nuôi cá tầm cần chứng nhận gì', 'cá tầm chứng nhận'],
    ['tôi trồng quế phải làm gì', 'quế'],
    ['hợp tác xã trồng quế ở đâu', 'hợp tác xã trồng quế'],
    ['sản xuất tinh gọn là gì', 'sản xuất tinh gọn'],
  ])('tells words that only ask: %s', (text, telling) => {
    const words = readQuery(text).words.filter(({ asks }) => !asks);
    expect(words.map(({ raw }) => raw).join(' ')).toBe(telling);
  });
  it('leaves it to their neighbours whether words without marks ask', () => {
    const may = (text: string) => readQuery(text).words.flatMap(({ raw, mayAsk }) => (mayAsk ? [raw] : []));
    expect(may('muon xuat mat ong thi lam gi')).toEqual(['muon', 'thi', 'lam', 'gi']);
    expect(may('do rung')).toEqual([]);
    expect(may('muốn xuat mat ong thi lam gi')).toEqual([]);
  });

  it.each([
    ['trồng chè', ['trồng']],
    ['nuôi cá tầm', ['nuôi']],
    ['chè trồng', []],
    ['trồng', []],
    ['trồng chè shan tuyết trên núi cao', []],
  ])('takes the trade before its thing for the kind that is asked of: %s', (text, trade) => {
    expect(readQuery(text).words.flatMap(({ raw, kindAsked }) => (kindAsked ? [raw] : []))).toEqual(trade);
  });

  it('uses sixteen telling words of a long text, each repeated word once', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const long = readQuery(letters.map((letter) => `từ${letter}`).join(' '));
    expect(long.words).toHaveLength(16);
    expect(long.shortened).toBe(true);
    expect(readQuery('chè '.repeat(300)).words.map(({ raw }) => raw)).toEqual(['chè']);
  });
  it('knows what is written in capitals', () => {
    expect(readQuery('sở KHCN').words.map(({ capitals }) => capitals)).toEqual([false, true]);
  });
  it.each(['ChÌ xanh Suèi Giµng', 'Cheø xanh Suoái Giaøng'])('reads the old font of %s', (text) => {
    expect(readQuery(text)).toMatchObject({ text: 'Chè xanh Suối Giàng', decoded: 'Chè xanh Suối Giàng' });
  });
  it('reads quotation marks of any kind', () => {
    const { words, phrases } = readQuery('“truy xuất nguồn gốc” rau quả');
    expect(words).toHaveLength(6);
    expect(phrases).toEqual([{ from: 0, to: 4 }]);
  });
  it('knows whether the last word may go on', () => {
    expect(readQuery('che').open).toBe(true);
    expect(readQuery('che ').open).toBe(false);
  });
  it('takes nothing for nothing', () => {
    expect(readQuery('  ').words).toEqual([]);
  });
});

describe('readTelex', () => {
  it.each([
    ['cheef', 'chề'],
    ['dduowngf', 'đường'],
    ['gaoj', 'gạo'],
    ['phaan', 'phân'],
    ['nuwowcs', 'nước'],
  ])('%s → %s', (typed, meant) => {
    expect(readTelex(typed)).toBe(meant);
  });
  it('leaves other words alone', () => {
    expect(readTelex('xanh')).toBeUndefined();
    expect(readTelex('chè')).toBeUndefined();
  });
});
