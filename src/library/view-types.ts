import type { ApplicabilityPart } from '#domain/applicability/types.ts';
import type { AdoptionDegree } from '#domain/editions/adoption/adoption-degree.ts';
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import type { membershipLabels } from '#schemas/collections/members.ts';
import type { conformityLabels } from '#schemas/labels.ts';

export type { AdoptionDegree };
export type Status = EditionStatus;
export type Conformity = keyof typeof conformityLabels;
export type Membership = keyof typeof membershipLabels;

export interface Link {
  label: string;
  href: string;
}

/** A topic of the portal with its pages, as the head of every page lists them. */
export interface NavigationGroup {
  heading: string;
  items: readonly { label: string; href: string; section: string }[];
}

/** Facts about the site that every page needs; an editor can change all of them. */
export interface SiteInfo {
  name: string;
  shortName: string;
  tagline: string;
  responsibleBody: { name: string; href?: string | undefined };
  contact?:
    { email?: string | undefined; phone?: string | undefined; address?: string | undefined } | undefined;
  navigation: readonly NavigationGroup[];
  footerLinks: { heading: string; links: Link[] }[];
  sourcesNote: string;
  licences: { code: string; content: string };
  sampleNotice?: string | undefined;
}

export interface Crumb {
  label: string;
  href?: string | undefined;
}

/** One row of a list of standards. */
export interface StandardListItem {
  href: string;
  designation: string;
  titleVi?: string | undefined;
  /** Shown, and marked as English, only where there is no Vietnamese title. */
  titleEn?: string | undefined;
  /** An English title in Vietnamese words, marked as the portal's own wording. */
  gloss?: string | undefined;
  kindLabel: string;
  status: Status;
  /** The source of a status that nobody here verified: `ISO, 06/2025`. */
  statusBy?: string | undefined;
  year?: string | undefined;
  mandatory?: boolean | undefined;
  /** Short facts set after the kind and the year. */
  meta?: string[] | undefined;
}

/** One row of the list of what applies to a product. */
export interface ApplicabilityItem {
  designation: string;
  href?: string | undefined;
  titleVi?: string | undefined;
  titleEn?: string | undefined;
  status: Status;
  statusBy?: string | undefined;
  /** The part of the list in which it is counted, and whether it binds. */
  part: ApplicabilityPart;
  conformity?: Conformity | null | undefined;
  /** Why the standard is on the list, in a sentence. */
  reason?: string | undefined;
  /** The day of the check, as people read it. */
  checkedOn?: string | undefined;
}

/** One edition in the life of a standard; without `href` it is a standard that has no page here. */
export interface LifecycleStep {
  designation: string;
  /** The year in the designation, for the axis of time. */
  editionYear?: number | undefined;
  href?: string | undefined;
  status?: Status | undefined;
  statusBy?: string | undefined;
  year?: string | undefined;
  current?: boolean | undefined;
  note?: string | undefined;
  /** Corrigenda to this edition. */
  corrigenda?: { label: string; href: string | undefined }[] | undefined;
}

export interface AdoptionItem {
  designation: string;
  href?: string | undefined;
  degree?: AdoptionDegree | null | undefined;
  title?: string | undefined;
  /** Language of `title`, where it is not Vietnamese. */
  titleLang?: string | undefined;
}

export interface Fact {
  label: string;
  value: string;
  href?: string | undefined;
  lang?: string | undefined;
}

export interface Source {
  href: string;
  /** The content seen on the page of the source. */
  seen?: string | undefined;
}

export interface BrowseItem extends Link {
  count?: number | undefined;
  note?: string | undefined;
  /** Language of the note, where it is not that of the page. */
  noteLang?: string | undefined;
  lang?: string | undefined;
  /** It leads to the list that is shown. */
  current?: boolean | undefined;
}

/** How it stands with a class or an event: taking place as announced, not yet sure, called off, over, or over without word of it. */
export type EntryTone = 'confirmed' | 'planned' | 'cancelled' | 'over' | 'lapsed';

/** A state in words, with the tone in which it is shown. */
export interface EntryState {
  label: string;
  tone: EntryTone;
}

/** A row of a list of things that have a page each. */
export interface EntryItem {
  href: string;
  title: string;
  /** A date or a span as people read it, or another short mark. */
  when?: string | undefined;
  /** The same date in ISO 8601. */
  dateTime?: string | undefined;
  /** Short facts, shown in one line. */
  meta?: string[] | undefined;
  lead?: string | undefined;
  sample?: boolean | undefined;
  state?: EntryState | undefined;
  /** The last day (ISO 8601) of what is still to come: a visitor who comes later than the build is told that it is over. */
  until?: string | undefined;
}

/** A row of the directory of the network. */
export interface MemberItem {
  href: string;
  /** The legal form, which may be empty, and the part of the name that people use. */
  name: { form: string; used: string };
  /** The name that people say, where it is another one. */
  shortName?: string | undefined;
  membership: Membership;
  /** Kind and area. */
  facts: string[];
  /** Products, or what a body does for enterprises. */
  does: string[];
  /** Kinds of certificate, each with its latest year where that is known, and accreditations that have not ended. */
  certificates: string[];
  /** Telephone, mail and website, as far as a source gives them. */
  contacts: Link[];
  sample?: boolean | undefined;
}
