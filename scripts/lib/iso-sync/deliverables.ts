/** ISO Open Data “deliverables metadata”, JSON Lines (ODC-By 1.0): https://www.iso.org/open-data.html */
import { z } from 'astro/zod';
import { catalogueRow } from './catalogue-row.ts';
import type { ReadCatalogue } from './catalogue-row.ts';

const deliverable = z.object({
  id: z.int(),
  deliverableType: z.string().nullish(),
  supplementType: z.string().nullish(),
  reference: z.string(),
  title: z.record(z.string(), z.string().nullable()).nullish(),
  publicationDate: z.string().nullish(),
  edition: z.union([z.int(), z.string()]).nullish(),
  icsCode: z.array(z.string()).nullish(),
  ownerCommittee: z.string().nullish(),
  /** Four digits: 9093 is 90.93. */
  currentStage: z.int().nullish(),
  /** Ids of deliverables. */
  replaces: z.array(z.int()).nullish(),
});

type Deliverable = z.infer<typeof deliverable>;

const doctypes: Readonly<Record<string, string>> = {
  IS: 'international-standard',
  TS: 'technical-specification',
  TR: 'technical-report',
  PAS: 'publicly-available-specification',
  IWA: 'international-workshop-agreement',
  GUIDE: 'guide',
};

/** Projects that have not come to publication: 60.00 is in print. */
const isProject = ({ currentStage }: Deliverable) =>
  currentStage === null || currentStage === undefined || currentStage < 6000;

const isDeleted = ({ currentStage = 0 }: Deliverable) => (currentStage ?? 0) % 100 === 98;

/**
 * Reads the file.
 *
 * @param text JSON Lines
 * @returns published editions and those in print; projects are passed over
 */
export function readDeliverables(text: string): ReadCatalogue {
  const faults: ReadCatalogue['faults'] = [];
  const read: { place: string; item: Deliverable }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `dòng ${index + 1}`;
    try {
      read.push({ place, item: deliverable.parse(JSON.parse(line)) });
    } catch (error) {
      const field = error instanceof z.ZodError ? `trường ${error.issues[0]?.path.join('.') ?? ''}` : 'JSON';
      faults.push({ place, message: `không đọc được ${field}` });
    }
  }
  const references = new Map(read.map(({ item }) => [item.id, item.reference]));
  const rows = read.flatMap(({ place, item }) => {
    if (isProject(item) || isDeleted(item)) return [];
    try {
      return [row(item, references)];
    } catch (error) {
      faults.push({ place, message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
  return { rows, faults };
}

function row(item: Deliverable, references: ReadonlyMap<number, string>) {
  const stage = String(item.currentStage ?? '').padStart(4, '0');
  return catalogueRow({
    designation: item.reference,
    title: item.title?.['en']?.replaceAll(' — ', ' - ') ?? undefined,
    published: item.publicationDate ?? undefined,
    stage: `${stage.slice(0, 2)}.${stage.slice(2)}`,
    edition: item.edition === null || item.edition === undefined ? undefined : String(item.edition),
    ics: item.icsCode ?? [],
    committee: item.ownerCommittee ?? undefined,
    doctype: doctypes[(item.deliverableType ?? '').toUpperCase()],
    replaces: (item.replaces ?? []).flatMap((id) => references.get(id) ?? []),
    url: `https://www.iso.org/standard/${item.id}.html`,
  });
}
