/** Dispatches requests of Decap's proxy protocol to the actions that answer them. */
import type { ActionContext } from './context.ts';
import type { Caller } from '../http/caller.ts';
import { draftStatusLabels } from './decap-protocol.ts';
import type { ProxyRequest } from './decap-protocol.ts';
import { deleteFiles, publishDraft, saveDirectly } from './publish-actions.ts';
import { HttpError } from '../http/http-error.ts';
import * as reading from './read-actions.ts';
import { demand } from '../auth/roles.ts';
import { uploadsBelongToDrafts } from '../../config/upload-rules.ts';
import { moveDraft, removeDraft, saveDraft } from './draft-actions.ts';

/** Actions that change something and are therefore audited. */
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

/** The entry or file a request is about, for the audit log. */
export function subjectOf(request: ProxyRequest): string {
  switch (request.action) {
    case 'persistEntry':
      return `${request.params.options.collectionName}/${request.params.dataFiles[0]?.slug ?? ''}`;
    case 'updateUnpublishedEntryStatus':
      return `${request.params.collection}/${request.params.slug} → ${draftStatusLabels[request.params.newStatus]}`;
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
 * Runs the action of a request.
 *
 * @returns the JSON body of the answer
 * @throws {HttpError} when it is not allowed, or cannot be done
 */
export async function dispatch(
  context: ActionContext,
  caller: Caller,
  request: ProxyRequest,
): Promise<unknown> {
  demand(caller.account.role, 'read', 'đọc nội dung');
  switch (request.action) {
    case 'info':
      return { repo: 'nscl-lao-cai', publish_modes: ['simple', 'editorial_workflow'], type: 'local_git' };
    case 'entriesByFolder':
      return reading.entriesByFolder(context, request.params);
    case 'entriesByFiles':
      return reading.entriesByFiles(context, request.params);
    case 'getEntry':
      return reading.getEntry(context, request.params);
    case 'unpublishedEntries':
      return reading.unpublishedEntries(context);
    case 'unpublishedEntry':
      return reading.unpublishedEntry(context, request.params);
    case 'unpublishedEntryDataFile':
      return reading.unpublishedEntryDataFile(context, request.params);
    case 'unpublishedEntryMediaFile':
      return reading.unpublishedEntryMediaFile(context, request.params);
    case 'getMedia':
      return reading.getMedia(context, request.params);
    case 'getMediaFile':
      return reading.getMediaFile(context, request.params);
    case 'getDeployPreview':
      return null;
    case 'persistEntry':
      return {
        message: 'entry persisted',
        versions: await (request.params.options.useWorkflow ? saveDraft : saveDirectly)(
          context,
          caller,
          request.params,
        ),
      };
    case 'updateUnpublishedEntryStatus':
      await moveDraft(context, caller, request.params);
      return { message: 'status updated' };
    case 'deleteUnpublishedEntry':
      await removeDraft(context, caller, request.params);
      return { message: 'draft deleted' };
    case 'publishUnpublishedEntry':
      return { message: 'published', commit: await publishDraft(context, caller, request.params) };
    case 'persistMedia':
      throw new HttpError('forbidden', uploadsBelongToDrafts);
    case 'deleteFile': {
      const { branch, path, options } = request.params;
      await deleteFiles(context, caller, { branch, paths: [path], options });
      return { message: 'deleted' };
    }
    case 'deleteFiles':
      await deleteFiles(context, caller, request.params);
      return { message: 'deleted' };
  }
}
