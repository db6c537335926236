/** Tells the publisher of a source by the host of its address: the state's own pages, and databases of legal texts. */

/** Hosts of the state: ministries and agencies, the gazette, the national database of legal documents. */
const official = /^https?:\/\/(?:[^/]+\.)?(?:gov\.vn|chinhphu\.vn|vbpl\.vn)(?:[/:]|$)/;

/** Bases that publish the whole text of legal documents, named by the people who use them daily. */
const lawBases =
  /^https?:\/\/(?:[^/]+\.)?(?:thuvienphapluat\.vn|luatvietnam\.vn|hethongphapluat\.(?:com|vn)|vanbanphapluat\.co|hieuluat\.vn|caselaw\.vn)(?:[/:]|$)/;

/** Where the state publishes the texts of legal documents. */
const gazettes =
  /^https?:\/\/(?:[^/]+\.)?(?:congbao\.chinhphu\.vn|vanban\.chinhphu\.vn|datafiles\.chinhphu\.vn|vbpl\.vn)(?:[/:]|$)/;

/** Whether an address lies in the gazette or the national database of legal documents. */
export const isGazette = (url: string): boolean => gazettes.test(url);

/** Whether an address is the state's own. */
export const isOfficialSource = (url: string): boolean => official.test(url);

/** Whether an address is a page of a base of legal texts. */
export const isLawBase = (url: string): boolean => lawBases.test(url);

/** Sources of the state first: what an issuer or an agency publishes outweighs what others repeat. The order is kept otherwise. */
export function officialFirst<T>(sources: readonly T[], url: (source: T) => string): T[] {
  const isOfficial = (source: T) => isOfficialSource(url(source));
  return [...sources.filter(isOfficial), ...sources.filter((source) => !isOfficial(source))];
}
