/** The types of astro:content, import.meta.env and .astro files, which are then known before Astro has ever run. */
/// <reference types="astro/client" />
