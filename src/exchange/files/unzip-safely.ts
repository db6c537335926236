/** Unpacks archives of strangers: a small file can unpack to gigabytes (zip bomb), so bytes are counted while they come out. */
import { Unzip, UnzipInflate } from 'fflate';
import { ImportError } from './import-error.ts';

/** The most that a workbook may unpack to, in bytes: some 20 times the department's largest list. */
const mostUnpacked = 256 * 1024 * 1024;
const mostFiles = 2000;
const damaged = 'tệp .xlsx bị hỏng, không giải nén được';
const chunk = 64 * 1024;

/**
 * Unpacks the files whose names are wanted; the others are unpacked too, to be counted, and dropped.
 *
 * @throws {ImportError} when it is no archive, or unpacks to more than `limit` bytes
 */
export function unzipSafely(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limit = mostUnpacked,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let unpacked = 0;
  let count = 0;
  const unzip = new Unzip((file) => {
    count += 1;
    const parts: Uint8Array[] = [];
    file.ondata = (error, part, final) => {
      // An exception thrown here comes back as an error of the archive.
      if (error) throw error instanceof ImportError ? error : new ImportError(damaged);
      unpacked += part.length;
      if (unpacked > limit || count > mostFiles)
        throw new ImportError(
          `tệp giải nén ra quá lớn (hơn ${Math.round(limit / 1024 / 1024)} MB), không đọc; hãy xóa các dòng, cột, trang thừa rồi lưu lại`,
        );
      if (!isWanted(file.name)) return;
      parts.push(part);
      if (final) files.set(file.name, Buffer.concat(parts));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(damaged);
  }
  return files;
}
