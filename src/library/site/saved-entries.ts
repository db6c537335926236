/** Laws, duties, guides and classes as a visitor's saved list shows them. Standards have a record each. */
import type { EntryChange } from '#domain/changes/entry-changes.ts';
import type { Library } from '#library/build-library.ts';
import { changesOfLaw, changeText } from '#library/changes/change-items.ts';
import { legalStatusShapes } from '#library/law/labels.ts';
import { legalDocuments } from '#library/law/legal-documents.ts';
import { isPastDocument } from '#library/law/legal-facets.ts';
import { courseDays, courseState, lastDay } from '#library/training/courses.ts';
import { courseKindLabels } from '#schemas/collections/courses.ts';
import { documentCategoryLabels, documentStatusLabels } from '#schemas/collections/documents.ts';
import { dutyReachLabels } from '#schemas/collections/duties.ts';
import type { SavedEntryRecord } from '#schemas/saved-entries.ts';
import type { RecordedChange } from '#schemas/standards/record.ts';
import { routes } from '#routes.ts';
import { formatDate } from '#text/vietnamese.ts';

/** The sections whose entries can be saved beside standards. */
type Saved = 'laws' | 'duties' | 'guides' | 'training';

/** How a saved list names an entry: the folder of its section and its place in it. */
export const savedEntryId = (section: Saved, slug: string): string =>
  `${routes[section].replaceAll('/', '')}.${slug}`;

const recorded = (change: EntryChange): RecordedChange => ({
  day: change.day,
  kind: change.kind,
  text_vi: changeText(change),
});

const present = (...facts: (string | false | undefined)[]): string[] =>
  facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '');

/** Every such entry but samples, as a record. */
export function savedEntries(library: Library): SavedEntryRecord[] {
  const { collections, today } = library;
  const laws = legalDocuments(library).map((document): SavedEntryRecord & { sample: boolean | undefined } => {
    const { entry, id, name, statusNow, effective } = document;
    return {
      id: savedEntryId('laws', id),
      name,
      ...(entry.number === undefined ? {} : { title: entry.title_vi }),
      kind: documentCategoryLabels[entry.category],
      facts: present(entry.issuer, effective !== undefined && `Hiệu lực từ ${formatDate(effective)}`),
      status: { label: documentStatusLabels[statusNow], shape: legalStatusShapes[statusNow] },
      ...(isPastDocument(document) ? { past: true } : {}),
      products: entry.products,
      ...(entry.checked_on === undefined ? {} : { checked_on: entry.checked_on }),
      changes: changesOfLaw(library, id).map(recorded),
      sample: entry.sample,
    };
  });
  const duties = collections.duties.map((duty) => ({
    id: savedEntryId('duties', duty.slug),
    name: duty.title,
    kind: 'Việc phải làm',
    facts: present(dutyReachLabels[duty.binds], duty.receiver_vi, duty.when_vi),
    products: duty.products,
    ...(duty.checked_on === undefined ? {} : { checked_on: duty.checked_on }),
    sample: duty.sample,
  }));
  const guides = collections.guides.map(({ slug, title, audience, checked_on, sample }) => ({
    id: savedEntryId('guides', slug),
    name: title,
    kind: 'Hướng dẫn',
    facts: present(`Dành cho: ${audience}`),
    ...(checked_on === undefined ? {} : { checked_on }),
    sample,
  }));
  const courses = collections.courses.map((course): SavedEntryRecord & { sample: boolean | undefined } => ({
    id: savedEntryId('training', course.slug),
    name: course.title,
    kind: courseKindLabels[course.kind],
    facts: present(courseDays(course), course.place, courseState(course, today).label),
    ...(lastDay(course) < today || course.state === 'cancelled' ? { past: true } : {}),
    sample: course.sample,
  }));
  return [...laws, ...duties, ...guides, ...courses].flatMap(({ sample, ...record }) =>
    sample === true ? [] : [record],
  );
}
