/**
 * Decap's proxy protocol: one POST carrying an action and its parameters. The shapes are those of decap-cms-backend-proxy 3.x;
 * what is not described here is refused.
 */
import { z } from 'astro/zod';

const text = z.string().max(500);
/** Git cannot store NUL in a commit message, and people have no use for other control characters. */
const message = z
  .string()
  .max(2000)
  .transform((words) => words.replace(/[^\P{Cc}\n]/gu, ' '));

/** The only branch a request may name. */
export const mainBranch = 'main';
const branch = z.literal(mainBranch);

/** The git blob of the text that the page has before it. Decap sends none; the page adds it (admin/client/saving/send-versions.ts). */
const version = z.string().regex(/^[0-9a-f]{40,64}$/);

const draft = { branch, collection: text, slug: text };
/** A decision on a draft, with the version of it that was looked at. */
const decision = { ...draft, opened: version.optional() };

/** An upload: its bytes, as Decap sends them, or the name of those that were sent before (admin/server/media/routes.ts). */
const asset = z.union([
  z.object({ path: text, content: z.string(), encoding: z.literal('base64') }),
  z.object({ path: text, blob: version }),
]);
export type Asset = z.infer<typeof asset>;

const dataFile = z.object({
  slug: text,
  path: text,
  newPath: text.optional(),
  raw: z.string(),
  opened: version.nullish(),
});
export type DataFile = z.infer<typeof dataFile>;

export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** Labels of the statuses, the same on Decap's buttons, in messages and in the guide. */
export const draftStatusLabels: Readonly<Record<DraftStatus, string>> = {
  draft: 'Bản nháp',
  pending_review: 'Đang xét duyệt',
  pending_publish: 'Sẵn sàng',
};

const options = z.object({ commitMessage: message });

/** Every supported action with the shape of its parameters. */
export const requestSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info') }),
  z.object({
    action: z.literal('entriesByFolder'),
    params: z.object({ branch, folder: text, extension: text, depth: z.number().int().min(1).max(100) }),
  }),
  z.object({
    action: z.literal('entriesByFiles'),
    params: z.object({
      branch,
      files: z.array(z.object({ path: text, label: text.optional() })).max(5000),
    }),
  }),
  z.object({ action: z.literal('getEntry'), params: z.object({ branch, path: text }) }),
  z.object({ action: z.literal('unpublishedEntries'), params: z.object({ branch }) }),
  z.object({
    action: z.literal('unpublishedEntry'),
    params: z.object({
      branch,
      id: text.optional(),
      collection: text.optional(),
      slug: text.optional(),
    }),
  }),
  z.object({
    action: z.literal('unpublishedEntryDataFile'),
    params: z.object({ ...draft, path: text }),
  }),
  z.object({
    action: z.literal('unpublishedEntryMediaFile'),
    params: z.object({ ...draft, path: text }),
  }),
  z.object({ action: z.literal('deleteUnpublishedEntry'), params: z.object(decision) }),
  z.object({ action: z.literal('publishUnpublishedEntry'), params: z.object(decision) }),
  z.object({ action: z.literal('getDeployPreview'), params: z.object({ branch }) }),
  z.object({
    action: z.literal('updateUnpublishedEntryStatus'),
    params: z.object({ ...decision, newStatus: z.enum(draftStatuses) }),
  }),
  z.object({
    action: z.literal('persistEntry'),
    params: z.object({
      branch,
      // Decap sends several only for translations kept in separate files, which this site does not use.
      dataFiles: z.array(dataFile).length(1),
      assets: z.array(asset).max(50),
      options: z.object({
        commitMessage: message,
        collectionName: text,
        useWorkflow: z.boolean().default(false),
        status: z.enum(draftStatuses).default('draft'),
      }),
    }),
  }),
  z.object({ action: z.literal('getMedia'), params: z.object({ branch, mediaFolder: text }) }),
  z.object({ action: z.literal('getMediaFile'), params: z.object({ branch, path: text }) }),
  z.object({ action: z.literal('persistMedia'), params: z.object({ branch, asset, options }) }),
  z.object({ action: z.literal('deleteFile'), params: z.object({ branch, path: text, options }) }),
  z.object({
    action: z.literal('deleteFiles'),
    params: z.object({
      branch,
      paths: z.array(text).min(1).max(100),
      /** Beside each path; null where the page has opened nothing. */
      opened: z.array(version.nullable()).max(100).optional(),
      options,
    }),
  }),
]);

export type ProxyRequest = z.infer<typeof requestSchema>;
export type ProxyAction = ProxyRequest['action'];

/** The parameters of one action. */
export type ParamsOf<Action extends ProxyAction> =
  Extract<ProxyRequest, { action: Action }> extends { params: infer Params } ? Params : never;
