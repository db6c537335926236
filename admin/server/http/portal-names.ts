/** The names of the portal in the server's own pages and letters. A process serves one portal, so they are kept here once. */
import type { SiteSettings } from '#schemas/settings/site.ts';

export interface PortalNames {
  /** "Cổng thông tin năng suất chất lượng tỉnh Lào Cai" */
  name: string;
  /** "NSCL Lào Cai" */
  short: string;
}

/** Until the published content has been read, and where its settings cannot be. */
let names: PortalNames = { name: 'Cổng thông tin', short: 'Cổng thông tin' };

export const portalNames = (): PortalNames => names;

/** Takes the names from the settings of the content that visitors read. */
export function setPortalNames({ name, short_name }: Pick<SiteSettings, 'name' | 'short_name'>): void {
  names = { name, short: short_name };
}
