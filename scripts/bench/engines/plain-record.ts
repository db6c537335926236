/** The records as the engines that the portal is compared with get them: the same words, in plain fields. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { foldVietnamese } from '#text/vietnamese.ts';
import type { SearchRecord } from '#search/format/records/record.ts';

export interface PlainRecord {
  id: string;
  designation: string;
  title: string;
  otherTitle: string;
  text: string;
}

export function plainRecord({ hit, text }: SearchRecord): PlainRecord {
  return {
    id: hit.href,
    designation: hit.designation ?? '',
    title: hit.title,
    otherTitle: hit.otherTitle ?? '',
    text: [...(hit.names ?? []), text].join('\n'),
  };
}

/** The record with every field folded, for engines that do not fold by themselves. */
export function foldedRecord(record: SearchRecord): PlainRecord {
  const plain = plainRecord(record);
  return {
    id: plain.id,
    designation: foldVietnamese(plain.designation),
    title: foldVietnamese(plain.title),
    otherTitle: foldVietnamese(plain.otherTitle),
    text: foldVietnamese(plain.text),
  };
}

/** Writes an engine's whole index as one gzipped file. */
export async function writeWhole(folder: string, json: string): Promise<void> {
  await writeFile(path.join(folder, 'index.json.gz'), gzipSync(json, { level: 9 }));
}
