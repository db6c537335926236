/** Keeps a site that visitors get for the next publication; arguments: Astro's cache folder, the folder of the site. See `keepSite`. */
import { keepSite } from './compiled-program.ts';

const [cacheFolder = '', site = ''] = process.argv.slice(2);
keepSite(cacheFolder, site);
