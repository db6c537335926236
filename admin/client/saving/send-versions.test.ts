import { describe, expect, it } from 'vitest';
import { OpenedVersions } from './opened-versions.ts';
import { noteVersions, withVersions } from './send-versions.ts';

const path = 'content/products/che.yaml';
const save = {
  action: 'persistEntry',
  params: { dataFiles: [{ slug: 'che', path, raw: 'mới' }], options: { collectionName: 'products' } },
};
const publish = { action: 'publishUnpublishedEntry', params: { collection: 'products', slug: 'che' } };

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const shows = (versions: OpenedVersions, data: string, id: string) => {
  noteVersions({ action: 'getEntry', params: { path } }, { data, file: { path, id } }, versions);
};

describe('the version that is sent with a save', () => {
  it('is the one that the form was opened on, whatever was read behind its back', () => {
    const versions = new OpenedVersions(storage());
    shows(versions, 'cũ', 'v1');
    versions.open(path, 'cũ');
    shows(versions, 'của người khác', 'v2');
    expect(withVersions(save, versions).params).toMatchObject({ dataFiles: [{ opened: 'v1' }] });
  });

  it('moves on with every accepted save', () => {
    const versions = new OpenedVersions(storage());
    shows(versions, 'cũ', 'v1');
    versions.open(path, 'cũ');
    noteVersions(save, { versions: [{ path, id: 'v3' }] }, versions);
    expect(withVersions(save, versions).params).toMatchObject({ dataFiles: [{ opened: 'v3' }] });
    expect(withVersions(publish, versions).params).toMatchObject({ opened: 'v3' });
  });

  it('is that of the restored text after a reload, not of what was loaded since', () => {
    const kept = storage();
    const before = new OpenedVersions(kept);
    shows(before, 'cũ', 'v1');
    before.open(path, 'cũ');
    before.keep(path);
    const after = new OpenedVersions(kept);
    shows(after, 'của người khác', 'v2');
    after.open(path, 'của người khác');
    after.restore(path);
    expect(withVersions(save, after).params).toMatchObject({ dataFiles: [{ opened: 'v1' }] });
  });

  it('is left out for an entry that is new', () => {
    expect(withVersions(save, new OpenedVersions(storage()))).toEqual(save);
  });
});
