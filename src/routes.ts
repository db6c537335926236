/**
 * Addresses of the site: its sections, the pages beside them, its files of open data. They are published, so they never change
 * (a page that moves gets a line in content/settings/redirects.yaml). Pure, and usable in the browser.
 */
import {
  searchRoute,
  savedListRoute,
  savedEntriesFile,
  errorReportRoute,
  verificationRoute,
} from './script-routes.ts';

/** The first page of every section that has pages of entries or lists. */
const sections = {
  products: '/san-pham/',
  standards: '/tieu-chuan/',
  topics: '/chu-de/',
  laws: '/van-ban/',
  duties: '/thu-tuc/',
  markets: '/thi-truong/',
  methods: '/cong-cu/',
  guides: '/huong-dan/',
  templates: '/mau/',
  supports: '/ho-tro/',
  training: '/dao-tao/',
  network: '/mang-luoi/',
  experts: '/chuyen-gia/',
  news: '/tin-tuc/',
  programmes: '/truyen-hinh/',
  plan: '/ke-hoach/',
} as const;

/** A section by its English name. */
export type Section = keyof typeof sections;

const interestRoute = '/ho-tro/gui-nhu-cau/';

/** Every page with an address of its own. */
export const routes = {
  ...sections,
  home: '/',
  englishHome: '/en/',
  search: searchRoute,
  savedList: savedListRoute,
  errorReport: errorReportRoute,
  productivity: '/do-nang-suat/',
  selfAssessment: '/tu-danh-gia/',
  hsCodes: '/hs/',
  membershipForm: '/mang-luoi/tham-gia/',
  question: '/lien-he/dat-cau-hoi/',
  verification: verificationRoute,
  interest: interestRoute,
  cancellation: '/dao-tao/huy-dang-ky/',
  survey: '/khao-sat/',
  notices: '/nhan-thu-bao/',
  networkRoles: '/mang-luoi/vai-tro/',
  networkMap: '/mang-luoi/ban-do/',
  icsTree: '/tieu-chuan/ics/',
  recentStandards: '/tieu-chuan/moi/',
  changes: '/thay-doi/',
  planTargets: '/ke-hoach/chi-tieu/',
  planBudget: '/ke-hoach/kinh-phi/',
  planDuties: '/ke-hoach/phan-cong/',
  siteMap: '/so-do-trang/',
  dataSources: '/nguon-du-lieu/',
  openData: '/du-lieu/',
  openDataApi: '/du-lieu/api/',
  about: '/gioi-thieu/',
  contact: '/lien-he/',
} as const;

/** Files for programs: open data, feeds, the calendar. */
export const dataFiles = {
  laws: '/van-ban/van-ban.json',
  members: '/mang-luoi/mang-luoi.json',
  indicators: '/ke-hoach/chi-tieu.json',
  budget: '/ke-hoach/kinh-phi.json',
  /** Rows that lists fetch when they are narrowed. */
  standardRows: '/tieu-chuan/tra-cuu.json',
  isoRows: '/tieu-chuan/tra-cuu-iso.json',
  lawRows: '/van-ban/tra-cuu.json',
  newsRows: '/tin-tuc/tra-cuu.json',
  /** Facts of the entries, other than standards, that a visitor's list may hold. */
  savedEntries: savedEntriesFile,
  newsRss: '/tin-tuc/rss.xml',
  newsAtom: '/tin-tuc/atom.xml',
  newsJson: '/tin-tuc/feed.json',
  courseCalendar: '/dao-tao/lich.ics',
  changesCalendar: '/thay-doi/lich.ics',
} as const;

/** The page of an entry, by the name of its file. */
export const entryPath = (section: Section, slug: string): string => `${sections[section]}${slug}/`;

/** A file about one entry: its open data (`json`), its event for a calendar (`ics`), its text to keep (`txt`). */
export const entryFile = (section: Section, slug: string, extension: 'json' | 'ics' | 'txt'): string =>
  `${sections[section]}${slug}.${extension}`;

/** A file made from a template: `/mau/so-lo.xlsx`, and about a product or a duty `/mau/so-lo/che.xlsx`. */
export const templateFile = (slug: string, extension: 'docx' | 'xlsx', of?: string): string =>
  `${sections.templates}${slug}${of === undefined ? '' : `/${of}`}.${extension}`;

/** The list of one value of a facet, such as `/van-ban/loai/thong-tu/`. */
export const listPath = (section: Section, facet: string, value: string | number): string =>
  `${sections[section]}${facet}/${value}/`;

/** The page of a facet, which offers its values: `/van-ban/loai/`. */
export const facetPath = (section: Section, facet: string): string => `${sections[section]}${facet}/`;

/** A place on the first page of a section. */
export const anchorPath = (section: Section, anchor: string): string => `${sections[section]}#${anchor}`;

/** The list of an ICS code, whose parts are folders: `/tieu-chuan/ics/67/140/10/`. */
export const icsPath = (code: string): string => `${routes.icsTree}${code.replaceAll('.', '/')}/`;

/** The page of one target of the plan. */
export const targetPath = (slug: string): string => `${routes.planTargets}${slug}/`;

/** The changes of one month, `YYYY-MM`. */
export const changesMonthPath = (month: string): string => `${routes.changes}${month}/`;

/** A feed of changes: of all, or of one product or topic. */
export const changesFeedPath = (file: string, subject?: string): string =>
  `${routes.changes}${subject === undefined ? '' : `${subject}/`}${file}`;

/** The page of one data set of the open data. */
export const openDataPath = (dataset: string): string => `${routes.openData}${dataset}/`;

/** A file of the open data. The version changes when a field is renamed or dropped; files of older versions stay. */
export const openDataFile = (file: string): string => `${routes.openData}v1/${file}`;

/** A drawing as a file: its picture, or the numbers that it shows. */
export const drawingFile = (name: string, extension: 'svg' | 'png' | 'csv'): string =>
  `/hinh/${name}.${extension}`;

/** Search results for a query. */
export const searchPath = (query: string): string => `${searchRoute}?q=${encodeURIComponent(query)}`;

/** The form with which one registers for a class or an event, by the file name of its entry. */
export const registrationPath = (course: string): string => `${sections.training}${course}/dang-ky/`;

/** The form to tell interest in a line of support, told which one. */
export const interestPath = (support: string): string =>
  `${interestRoute}?supports=${encodeURIComponent(support)}`;

/** The form for notices by e-mail, told about which product or topic, or about classes. */
export const noticesPath = (about: { subject: string } | 'courses'): string =>
  about === 'courses'
    ? `${routes.notices}?about=courses`
    : `${routes.notices}?about=changes&products=${encodeURIComponent(about.subject)}`;

/** The form with which a reader asks for a standard to be verified, told which one. */
export const verificationPath = (page: string, designation: string): string =>
  `${verificationRoute}?trang=${encodeURIComponent(page)}&entry=${encodeURIComponent(designation)}`;

/** The page on which a reader reports an error, told which page is meant. */
export const errorReportPath = (page: string): string =>
  `${errorReportRoute}?trang=${encodeURIComponent(page)}`;

/** Parts of a product's page that have an address of their own. */
export const productParts = {
  roadmap: 'lo-trinh',
  standards: 'tieu-chuan',
  help: 'ai-giup',
  conformity: 'hop-quy',
  making: 'cong-doan',
} as const;

/** A page below a product's: `/san-pham/che/lo-trinh/`, `/san-pham/che/lo-trinh/xuat-khau/eu/`. */
export const productPath = (slug: string, part: keyof typeof productParts, ...rest: string[]): string =>
  `${entryPath('products', slug)}${[productParts[part], ...rest].join('/')}/`;

/** The page of a customs code: `/hs/0902/`. */
export const hsPath = (code: string): string => `${routes.hsCodes}${code}/`;
