/** Drafts among designations. */

/**
 * The stage of a draft as ISO and IEC print it: `AWI`, `CD`, `DIS` …, of a technical report or specification `DTR`, `DTS`, of a guide
 * `DGuide`, of an amendment `DAmd`, `FDAM`, and `PRF`, the proof before publication (ISO/IEC Directives, Part 1, 2.1.3 and annex SA).
 */
const stage =
  /[/ ](?:AWI|CDV?|DIS|FDIS|PRF|PWI|NP|WD|F?DGuide|F?D(?:TR|TS|PAS)|F?D(?:Amd|AM|Cor|COR)|PDAM)(?:$|[/ .])/;

/** Whether a designation names a draft, a step of a project and no edition: `ISO/CD 9001.2`, `IEC/DIS 60601`, `ISO 22000:2018/DAmd 1`. */
export const isDraftDesignation = (designation: string): boolean => stage.test(designation);
