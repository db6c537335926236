/** A class or an event as main has it, for those who register. */
import { dayInVietnam } from '#text/calendar.ts';
import { parseEntry } from '#content/entry/yaml-entry.ts';
import { takesRegistrations } from '#library/training/courses.ts';
import { courses, courseSchema } from '#schemas/collections/courses.ts';
import type { z } from 'astro/zod';
import { mainCommit } from '../../cms/context.ts';
import type { Git } from '../../git/git.ts';
import { findFile, readBlobs } from '../../git/objects.ts';
import { HttpError } from '../../http/http-error.ts';
import type { Registrations } from '../store/registrations.ts';

export type CourseData = z.infer<typeof courseSchema>;

/** The entry of a class; undefined when there is none of this name. */
export async function findCourse(git: Git, slug: string): Promise<CourseData | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return undefined;
  const file = await findFile(git, await mainCommit(git), `${courses.folder}/${slug}.md`);
  const [text] = file === undefined ? [] : await readBlobs(git, [file.blob]);
  if (text === undefined) return undefined;
  return courseSchema.safeParse(parseEntry(text.toString('utf8'), 'markdown').data).data;
}

/**
 * The class for which somebody wants to register.
 *
 * @throws {HttpError} when it takes no registrations, with the reason
 */
export async function requireOpenCourse(git: Git, slug: string, now = new Date()): Promise<CourseData> {
  const course = await findCourse(git, slug);
  if (course === undefined) throw new HttpError('conflict', 'Không còn lớp, sự kiện này.');
  if (course.sample === true)
    throw new HttpError('conflict', 'Đây là mục minh họa, không phải lớp có thật, nên không nhận đăng ký.');
  if (course.state === 'cancelled') throw new HttpError('conflict', 'Lớp, sự kiện này đã hủy.');
  if (!takesRegistrations(course, dayInVietnam(now)))
    throw new HttpError('conflict', 'Đã hết hạn đăng ký lớp, sự kiện này.');
  return course;
}

/** How many places are left, in a sentence. */
export function placesLeft(
  { places }: CourseData,
  slug: string,
  registrations: Registrations,
): string | undefined {
  if (places === undefined) return undefined;
  const { taken, waiting } = registrations.placesOf(slug);
  const left = Math.max(0, places - taken);
  if (left > 0 && waiting === 0) return `Còn ${left} trong ${places} chỗ.`;
  return `Đã hết ${places} chỗ; đăng ký bây giờ vào danh sách chờ${waiting > 0 ? ` (${waiting} người đang chờ)` : ''}.`;
}
