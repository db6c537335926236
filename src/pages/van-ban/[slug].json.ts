import type { APIRoute, GetStaticPaths } from 'astro';
import { legalRecordData } from '#library/law/legal-documents.open-data.ts';
import { legalDocument, legalDocuments } from '#library/law/legal-documents.ts';
import { getLibrary } from '#library/library.ts';
import { absoluteAt, jsonFile } from '#library/site/open-data.ts';

export const getStaticPaths = (async () =>
  legalDocuments(await getLibrary())
    .filter(({ entry }) => !entry.sample)
    .map(({ id }) => ({ params: { slug: id } }))) satisfies GetStaticPaths;

/** The record of one legal document as JSON. */
export const GET: APIRoute = async ({ params, site }) => {
  const document = legalDocument(await getLibrary(), params['slug'] ?? '');
  if (!document) return new Response(null, { status: 404 });
  const data = legalRecordData(document, absoluteAt(site));
  return jsonFile(data);
};
