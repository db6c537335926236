import type { APIRoute, GetStaticPaths } from 'astro';
import { changeFeedForms, changeFeedText } from '#library/changes/change-feed.ts';
import type { ChangeFeedForm } from '#library/changes/change-feed.ts';
import { getLibrary } from '#library/library.ts';

/** Feeds of all changes, and of each product and topic. */
export const getStaticPaths = (async () => {
  const { subjects } = await getLibrary();
  const forms = Object.entries(changeFeedForms) as [ChangeFeedForm, { file: string }][];
  return [undefined, ...subjects.keys()].flatMap((subject) =>
    forms.map(([form, { file }]) => ({
      params: { feed: subject === undefined ? file : `${subject}/${file}` },
      props: { form, subject },
    })),
  );
}) satisfies GetStaticPaths;

interface Props {
  form: ChangeFeedForm;
  subject: string | undefined;
}

export const GET: APIRoute<Props> = async ({ props: { form, subject }, site, url }) =>
  new Response(changeFeedText(form, await getLibrary(), site ?? url, subject), {
    headers: { 'Content-Type': `${changeFeedForms[form].type}; charset=utf-8` },
  });
