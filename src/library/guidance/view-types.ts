/** A method as a row of a list or of the table. */
export interface MethodRow {
  href: string;
  name: string;
  /** The full Vietnamese name, where the name is an abbreviation. */
  fullName?: string | undefined;
  lead: string;
  /** Whom it fits, in a few words. */
  fits?: string | undefined;
  /** One word, and how many of three bars. */
  effort: string;
  effortLevel: number;
  certifiable: boolean;
  sample?: boolean | undefined;
}

/** A step of a method. */
export interface MethodStep {
  title: string;
  paragraphs: string[];
  /** The outcome of the step. */
  result?: string | undefined;
}
