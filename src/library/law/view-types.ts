import type { LegalStatus } from '#domain/law/legal-relations.ts';

/** A legal document as a row of a list. */
export interface LegalRow {
  href: string;
  /** Absent where no number is known; the title then stands for it. */
  number?: string | undefined;
  title: string;
  kindLabel: string;
  issuer: string;
  /** Dates as people read them; a year where the day is not known. */
  issued?: string | undefined;
  effective?: string | undefined;
  status: LegalStatus;
  summary: string;
  sample?: boolean | undefined;
}

/** A document in the chain of what amends, replaces and suspends what. */
export interface LegalStep {
  name: string;
  /** Absent for a document that has no page here. */
  href?: string | undefined;
  status?: LegalStatus | undefined;
  current?: boolean | undefined;
  /** Its relation to the document of the page, with the day. */
  note?: string | undefined;
}
