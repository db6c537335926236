/** Words and shapes that lists and pages of legal documents show. */
import type { LegalStatus } from '#domain/law/legal-relations.ts';

/** The badge of a status. Where a document and an edition of a standard fare alike, they share the shape. */
export const legalStatusShapes: Readonly<Record<LegalStatus, string>> = {
  'in-force': 'status-in-force',
  amended: 'status-in-force status-amended',
  suspended: 'status-suspended',
  replaced: 'status-superseded',
  expired: 'status-withdrawn',
  unknown: 'status-unknown',
};

/** Placeholders for facts that no source gives. */
export const unknownNumber = 'Chưa rõ số';
export const unknownDay = 'chưa rõ';
