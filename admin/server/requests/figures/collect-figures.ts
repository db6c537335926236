/** The figures of a year from what the newsroom holds, with the entries for which they may stand. */
import {
  registrationFigures,
  surveyFigures,
  trainingFigures,
  fitsIndicator,
} from '#domain/plan/yearly-figures.ts';
import type { YearlyFigure } from '#domain/plan/yearly-figures.ts';
import { parseEntry } from '#content/entry/yaml-entry.ts';
import { courses, courseSchema } from '#schemas/collections/courses.ts';
import type { EntryFormat } from '#schemas/fields/collection.ts';
import { indicators, indicatorSchema } from '#schemas/collections/indicators.ts';
import { supports, supportSchema } from '#schemas/collections/supports.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { formatDate, formatNumber } from '#text/vietnamese.ts';
import type { z } from 'astro/zod';
import { mainCommit } from '../../cms/context.ts';
import type { Git } from '../../git/git.ts';
import { listFiles, readBlobs } from '../../git/objects.ts';
import { enterpriseOf, yearOf } from '../inbox/enterprises.ts';
import { agreedAnswers, surveyQuestions } from '../inbox/survey-results.ts';
import { entryNameOf } from '../intake/choice-names.ts';
import type { Requests } from '../requests.ts';
import type { AnswerSet } from '../store/request-store.ts';

/** An entry of main with its file. */
export interface MainEntry<Data> {
  slug: string;
  path: string;
  /** As it is in the file. */
  raw: Readonly<Record<string, unknown>>;
  data: Data;
}

/** A figure in words, with the entries that it may be published with. */
export interface OfferedFigure extends YearlyFigure {
  /** Names the figure among those of its year. */
  key: string;
  label: string;
  /** The value with its unit. */
  words: string;
  /** Kind, origin and days of the count, in words that stand with the figure on the portal. */
  basis: string;
  targets: readonly FigureTarget[];
}

/** An entry for which a figure may stand. */
export interface FigureTarget {
  collection: 'indicators' | 'supports';
  slug: string;
  title: string;
  /** The figure of the year that is published already. */
  published?: { value: number; source?: string | undefined } | undefined;
}

const mostRequests = 100_000;

/** Entries of a folder on main; what breaks its schema is left out, and named by the content check. */
async function entriesOf<Schema extends z.ZodType>(
  git: Git,
  commit: string,
  { folder, format = 'yaml' }: { folder: string; format?: EntryFormat },
  schema: Schema,
): Promise<MainEntry<z.infer<Schema>>[]> {
  const files = await listFiles(git, commit, [folder]);
  const texts = await readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  return files.flatMap(({ path }, index) => {
    const { data: raw } = parseEntry(texts[index]?.toString('utf8') ?? '', format);
    const { data } = schema.safeParse(raw);
    if (data === undefined) return [];
    return [{ slug: entryNameOf(path), path, raw: raw as Record<string, unknown>, data }];
  });
}

export interface PlanEntries {
  commit: string;
  indicators: MainEntry<z.infer<typeof indicatorSchema>>[];
  supports: MainEntry<z.infer<typeof supportSchema>>[];
  courses: MainEntry<z.infer<typeof courseSchema>>[];
}

/** The entries that figures are about, as main has them. */
export async function readPlanEntries(git: Git): Promise<PlanEntries> {
  const commit = await mainCommit(git);
  const [indicatorEntries, supportEntries, courseEntries] = await Promise.all([
    entriesOf(git, commit, indicators, indicatorSchema),
    entriesOf(git, commit, supports, supportSchema),
    entriesOf(git, commit, courses, courseSchema),
  ]);
  return { commit, indicators: indicatorEntries, supports: supportEntries, courses: courseEntries };
}

const listOf = (value: unknown): string[] => [value ?? []].flat().map(String);

/** The years of which there may be figures, the newest first. */
export function figureYears({ store }: Requests, { courses: held }: PlanEntries, today: string): number[] {
  const requests = [
    ...store.list({ kind: 'interest' }, { most: mostRequests }),
    ...store.list({ kind: 'survey' }, { most: mostRequests }),
  ].map(yearOf);
  const begun = held.map(({ data }) => data.starts_on.slice(0, 4));
  const years = [...requests, ...begun, today.slice(0, 4)].map(Number);
  return [...new Set(years)].filter((year) => year <= Number(today.slice(0, 4))).toSorted((a, b) => b - a);
}

/** How a figure is told and what it rests on. */
function wordsOf(
  { measure, about, year, value, counted }: YearlyFigure,
  nameOfSupport: (slug: string) => string,
  today: string,
): Pick<OfferedFigure, 'label' | 'words' | 'basis'> {
  const on = `tính ngày ${formatDate(today)}`;
  const ofSupport = `“${nameOfSupport(about)}”`;
  switch (measure) {
    case 'registrations':
      return {
        label: `Đơn vị gửi nhu cầu về ${ofSupport}`,
        words: `${value} đơn vị`,
        basis: `Số đơn vị khác nhau gửi nhu cầu qua cổng trong năm ${year}, ${on}; gửi nhu cầu chưa phải là được hỗ trợ.`,
      };
    case 'classes':
      return {
        label: `Lớp đã tổ chức thuộc ${ofSupport}`,
        words: `${value} lớp`,
        basis: `Số lớp đã xác nhận và đã kết thúc trong lịch đào tạo của cổng, bắt đầu trong năm ${year}, ${on}.`,
      };
    case 'people':
      return {
        label: `Lượt người đã dự lớp thuộc ${ofSupport}`,
        words: `${formatNumber(value)} lượt người`,
        basis: `Cộng số người đã dự mà đơn vị tổ chức báo của ${counted} lớp trong lịch đào tạo của cổng, năm ${year}, ${on}; một người dự hai lớp tính hai lượt.`,
      };
    case 'conferences':
      return {
        label: 'Hội nghị thường niên đã tổ chức',
        words: `${value} hội nghị`,
        basis: `Số hội nghị đã xác nhận và đã kết thúc trong lịch của cổng, năm ${year}, ${on}.`,
      };
    case 'survey':
      return {
        label: `Khảo sát: ${surveyQuestions[about]?.label ?? about}`,
        words: `${formatNumber(value)}%`,
        basis: `Tỷ lệ trong ${counted} đơn vị trả lời khảo sát trên cổng năm ${year} và đồng ý tổng hợp, ${on}; không phải mọi doanh nghiệp của tỉnh.`,
      };
  }
}

/** Every figure of a year, with the entries that it may be published with. */
export function offeredFigures(
  { store }: Requests,
  entries: PlanEntries,
  year: number,
  now = new Date(),
): OfferedFigure[] {
  const today = dayInVietnam(now);
  const ofYear = (kind: 'interest' | 'survey') =>
    store.list({ kind }, { most: mostRequests }).filter((request) => Number(yearOf(request)) === year);
  const figures = [
    ...registrationFigures(
      ofYear('interest').map((request) => ({
        enterprise: enterpriseOf(request),
        supports: listOf(request.answers['supports']),
      })),
      year,
    ),
    ...trainingFigures(
      entries.courses.map(({ data }) => data),
      year,
      today,
    ),
    ...surveyFigures<AnswerSet>(
      agreedAnswers(ofYear('survey')),
      Object.fromEntries(Object.entries(surveyQuestions).map(([key, { says }]) => [key, says])),
      year,
    ),
  ];
  const nameOfSupport = (slug: string) =>
    entries.supports.find((one) => one.slug === slug)?.data.title ?? slug;
  return figures.map((figure) => ({
    ...figure,
    key: [figure.measure, figure.about].join('|'),
    ...wordsOf(figure, nameOfSupport, today),
    targets: targetsOf(figure, entries),
  }));
}

function targetsOf(figure: YearlyFigure, entries: PlanEntries): FigureTarget[] {
  const { measure, about, year } = figure;
  if (measure === 'registrations')
    return entries.supports
      .filter(({ slug, data }) => slug === about && data.sample !== true)
      .map(({ slug, data }) => ({
        collection: 'supports',
        slug,
        title: data.title,
        published: data.registered.find((one) => one.year === year),
      }));
  return entries.indicators
    .filter(({ data }) => data.sample !== true && fitsIndicator(figure, data))
    .toSorted((a, b) => a.data.order - b.data.order)
    .map(({ slug, data }) => ({
      collection: 'indicators',
      slug,
      title: data.title,
      published: data.actuals.find((one) => one.year === year),
    }));
}
