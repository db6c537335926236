import { legalFates, legalNumberKey, legalStatusOn } from '#domain/law/legal-relations.ts';
import type { LegalStatus } from '#domain/law/legal-relations.ts';
import { legalRecord } from '#content/checks/check-documents.ts';
import type { LoadedEntry } from '#content/content.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { DocumentEntry } from '#schemas/collections/documents.ts';

/** A legal document with its status on the day of the library, and the numbers of those that replaced it. */
export interface LawOnDay {
  readonly entry: LoadedEntry<DocumentEntry>;
  readonly status: LegalStatus;
  readonly replacedBy: readonly string[];
}

export interface LawsOnDay {
  readonly byId: ReadonlyMap<string, LawOnDay>;
  /** By the key of the number; of several bodies that gave one number the first. */
  readonly byNumber: ReadonlyMap<string, LawOnDay>;
}

/** Every legal document of the portal, as it stands today. */
export function lawsOnDay({ content, today }: HealthLibrary): LawsOnDay {
  const entries = content.collections.legalDocuments;
  const fates = legalFates(entries.map(({ id, data }) => legalRecord(id, data)));
  const numberOf = new Map(entries.map(({ id, data }) => [id, data.number ?? data.title_vi]));
  const laws = entries.flatMap((entry): LawOnDay[] => {
    const fate = fates.get(entry.id);
    if (!fate) return [];
    const status = legalStatusOn(legalRecord(entry.id, entry.data), fate, today);
    const replacedBy = [
      ...fate.replacedBy.map(({ id }) => numberOf.get(id) ?? id),
      ...entry.data.replaced_by_unlisted,
    ];
    return [{ entry, status, replacedBy }];
  });
  const byNumber = new Map<string, LawOnDay>();
  for (const law of laws) {
    const { number } = law.entry.data;
    const key = number === undefined ? undefined : legalNumberKey(number);
    if (key !== undefined && !byNumber.has(key)) byNumber.set(key, law);
  }
  return { byId: new Map(laws.map((law) => [law.entry.id, law])), byNumber };
}
