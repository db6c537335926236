/** From a request of Decap's proxy protocol to the action that answers it. */
import type { Desk, Visit } from './context.ts';
import type { ProxyRequest } from './decap-protocol.ts';
import { deleteFiles, publishDraft, saveDirectly, saveMedia } from './publish-actions.ts';
import * as reading from './read-actions.ts';
import { demand } from '../auth/roles.ts';
import { moveDraft, removeDraft, saveDraft } from './draft-actions.ts';

/** The actions that change something; they go into the audit log. */
const writing: ReadonlySet<ProxyRequest['action']> = new Set([
  'persistEntry',
  'updateUnpublishedEntryStatus',
  'deleteUnpublishedEntry',
  'publishUnpublishedEntry',
  'persistMedia',
  'deleteFile',
  'deleteFiles',
]);

export const isWriting = (request: ProxyRequest): boolean => writing.has(request.action);

/** What a request is about, for the audit log. */
export function subjectOf(request: ProxyRequest): string {
  switch (request.action) {
    case 'persistEntry':
      return `${request.params.options.collectionName}/${request.params.dataFiles[0]?.slug ?? ''}`;
    case 'updateUnpublishedEntryStatus':
      return `${request.params.collection}/${request.params.slug} → ${request.params.newStatus}`;
    case 'deleteUnpublishedEntry':
    case 'publishUnpublishedEntry':
      return `${request.params.collection}/${request.params.slug}`;
    case 'persistMedia':
      return request.params.asset.path;
    case 'deleteFile':
      return request.params.path;
    case 'deleteFiles':
      return request.params.paths.join(', ');
    default:
      return '';
  }
}

/**
 * Carries out a request.
 *
 * @returns what is sent as JSON
 * @throws {Refusal} when it is not allowed, or cannot be done
 */
export async function perform(desk: Desk, visit: Visit, request: ProxyRequest): Promise<unknown> {
  demand(visit.account.role, 'read', 'đọc nội dung');
  switch (request.action) {
    case 'info':
      return { repo: 'nscl-lao-cai', publish_modes: ['simple', 'editorial_workflow'], type: 'local_git' };
    case 'entriesByFolder':
      return reading.entriesByFolder(desk, request.params);
    case 'entriesByFiles':
      return reading.entriesByFiles(desk, request.params);
    case 'getEntry':
      return reading.getEntry(desk, request.params);
    case 'unpublishedEntries':
      return reading.unpublishedEntries(desk);
    case 'unpublishedEntry':
      return reading.unpublishedEntry(desk, request.params);
    case 'unpublishedEntryDataFile':
      return reading.unpublishedEntryDataFile(desk, request.params);
    case 'unpublishedEntryMediaFile':
      return reading.unpublishedEntryMediaFile(desk, request.params);
    case 'getMedia':
      return reading.getMedia(desk, request.params);
    case 'getMediaFile':
      return reading.getMediaFile(desk, request.params);
    case 'getDeployPreview':
      return null;
    case 'persistEntry':
      return {
        message: 'entry persisted',
        versions: await (request.params.options.useWorkflow ? saveDraft : saveDirectly)(
          desk,
          visit,
          request.params,
        ),
      };
    case 'updateUnpublishedEntryStatus':
      await moveDraft(desk, visit, request.params);
      return { message: 'status updated' };
    case 'deleteUnpublishedEntry':
      await removeDraft(desk, visit, request.params);
      return { message: 'draft deleted' };
    case 'publishUnpublishedEntry':
      return { message: 'published', commit: await publishDraft(desk, visit, request.params) };
    case 'persistMedia':
      return saveMedia(desk, visit, request.params);
    case 'deleteFile': {
      const { branch, path, options } = request.params;
      await deleteFiles(desk, visit, { branch, paths: [path], options });
      return { message: 'deleted' };
    }
    case 'deleteFiles':
      await deleteFiles(desk, visit, request.params);
      return { message: 'deleted' };
  }
}
