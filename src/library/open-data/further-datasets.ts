/** Data sets beside the collections: the plan in numbers, the record of changes, ISO's catalogue. */
import type { z } from 'astro/zod';
import { changeText } from '#library/changes/change-items.ts';
import type { Library } from '#library/build-library.ts';
import { budgetData, targetsData } from '#library/plan/plan.open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';
import {
  changeRecordSchema,
  isoRecordSchema,
  planBudgetSchema,
  planTargetSchema,
} from '#schemas/open-data.ts';
import { formatDate } from '#text/vietnamese.ts';
import { routes } from '#routes.ts';
import { licences, recordTable } from './dataset.ts';
import type { Dataset, DatasetRecord } from './dataset.ts';

function dataset(
  about: Pick<Dataset, 'name' | 'title' | 'about' | 'page' | 'licence' | 'workbook' | 'changedOn'>,
  recordSchema: z.ZodObject,
  records: readonly DatasetRecord[],
): Dataset {
  return { ...about, recordSchema, records, ...recordTable(recordSchema, records) };
}

function planDatasets(library: Library, url: Absolute): Dataset[] {
  const { plan } = library;
  if (!plan) return [];
  const common = { licence: licences.content, workbook: true } as const;
  const targets = targetsData(plan, library, url).indicators.flatMap(({ targets: phases, ...indicator }) =>
    phases.map((phase) => {
      const { id, url: page, title, theme, unit } = indicator;
      return { id, url: page, title, theme, unit, ...phase };
    }),
  );
  return [
    dataset(
      {
        ...common,
        name: 'plan-targets',
        title: `Chỉ tiêu của ${plan.number}`,
        about: 'Mỗi dòng là mục tiêu của một chỉ tiêu trong một giai đoạn, với số đã đạt nơi có công bố.',
        page: routes.planTargets,
      },
      planTargetSchema,
      targets,
    ),
    dataset(
      {
        ...common,
        name: 'plan-budget',
        title: `Kinh phí của ${plan.number}`,
        about: 'Mỗi dòng là một dòng trong phụ lục kinh phí của Kế hoạch, đơn vị triệu đồng.',
        page: routes.planBudget,
      },
      planBudgetSchema,
      budgetData(plan, library, url).lines,
    ),
  ];
}

/** The record of changes, newest first; entries that are gone stay in it. */
function changesDataset({ changes }: Library): Dataset {
  const records = changes.toReversed().map((change) => {
    const { day, kind, collection, id, name, from, to } = change;
    return {
      day,
      kind,
      collection,
      id,
      name,
      text_vi: changeText(change),
      from: from ?? null,
      to: to ?? null,
    };
  });
  return dataset(
    {
      name: 'changes',
      title: 'Thay đổi của thư viện',
      about: 'Mỗi dòng là một lần một tiêu chuẩn, quy chuẩn hay văn bản thay đổi trên cổng.',
      page: routes.changes,
      licence: licences.content,
      workbook: true,
      changedOn: records[0]?.day,
    },
    changeRecordSchema,
    records,
  );
}

function isoDataset(library: Library, url: Absolute): Dataset {
  const records = library.standards.flatMap(({ id, href, isoEdition }) => {
    if (!isoEdition) return [];
    const { url: source_url, ...row } = isoEdition;
    return [{ id, url: url(href), ...row, source_url }];
  });
  return dataset(
    {
      name: 'iso',
      title: 'Danh mục ISO trên cổng',
      about: `Mỗi mục là một ấn bản ISO thuộc các lĩnh vực của tỉnh, lấy từ dữ liệu mở của ISO, bản tháng ${formatDate(library.site.iso_snapshot)}.`,
      page: routes.standards,
      licence: licences.iso,
      // Its ten thousand rows would take as long to write as everything else; a spreadsheet opens the CSV.
      workbook: false,
    },
    isoRecordSchema,
    records,
  );
}

/** The data sets that are no collection. */
export const furtherDatasets = (library: Library, url: Absolute): Dataset[] => [
  ...planDatasets(library, url),
  changesDataset(library),
  isoDataset(library, url),
];
