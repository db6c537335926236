/** Has Decap's proxy backend send the version that a form was opened on; see {@link OpenedVersions}. */
import { onCmsAction } from './cms-store.ts';
import type { Backend, BackendRequest, Cms } from '../../config/decap.d.ts';
import type { Version } from './opened-versions.ts';
import { OpenedVersions } from './opened-versions.ts';

interface DataFile {
  path: string;
  newPath?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The request with the versions that it relies on. */
export function withVersions(request: BackendRequest, versions: OpenedVersions): BackendRequest {
  const { params = {} } = request;
  switch (request.action) {
    case 'persistEntry': {
      const files = (params['dataFiles'] as DataFile[]).map((file) => {
        const opened = versions.version(file.path);
        return opened === undefined ? file : { ...file, opened };
      });
      return { ...request, params: { ...params, dataFiles: files } };
    }
    case 'updateUnpublishedEntryStatus':
    case 'deleteUnpublishedEntry':
    case 'publishUnpublishedEntry': {
      const opened = versions.draftVersion(text(params['collection']), text(params['slug']));
      return opened ? { ...request, params: { ...params, opened } } : request;
    }
    case 'deleteFiles': {
      const opened = (params['paths'] as string[]).map((path) => versions.version(path) ?? null);
      return { ...request, params: { ...params, opened } };
    }
    default:
      return request;
  }
}

/** Notes the versions that an answer tells of. */
export function noteVersions(
  { action, params = {} }: BackendRequest,
  answer: unknown,
  versions: OpenedVersions,
): void {
  switch (action) {
    case 'getEntry': {
      const { data, file } = answer as { data: string | null; file: { path: string; id: Version } };
      versions.shown(file.path, data, file.id);
      return;
    }
    case 'unpublishedEntryDataFile': {
      const { data, version } = answer as { data: string | null; version: Version };
      const path = text(params['path']);
      versions.drafted(text(params['collection']), text(params['slug']), path);
      versions.shown(path, data, version);
      return;
    }
    case 'persistEntry': {
      const { collectionName } = params['options'] as { collectionName: string };
      const [file] = params['dataFiles'] as (DataFile & { slug: string })[];
      const saved = (answer as { versions: { path: string; id: Version }[] }).versions;
      for (const { path, id } of saved) {
        versions.saved(path, id);
        if (file) versions.drafted(collectionName, file.slug, path);
      }
      return;
    }
    default:
  }
}

/** Wraps Decap's proxy backend. To be called before the CMS is started. */
export function sendVersions(cms: Cms): void {
  const proxy = cms.getBackend('proxy');
  if (!proxy) return;
  const versions = new OpenedVersions(localStorage);
  const { init } = proxy;
  proxy.init = (...options) => {
    const backend: Backend = init(...options);
    const send = backend.request.bind(backend);
    backend.request = async (request) => {
      const answer = await send(withVersions(request, versions));
      noteVersions(request, answer, versions);
      return answer;
    };
    return backend;
  };
  followForms(versions);
}

/** Follows which text is in the form. */
function followForms(versions: OpenedVersions): void {
  const formPath = () => text(window.cmsStore?.getState().entryDraft.getIn(['entry'])?.get('path'));
  onCmsAction(({ type, payload }) => {
    switch (type) {
      case 'DRAFT_CREATE_FROM_ENTRY':
        versions.open(payload?.entry?.path ?? '', payload?.entry?.raw ?? '');
        return;
      case 'DRAFT_CREATE_FROM_LOCAL_BACKUP':
        versions.restore(formPath());
        return;
      case 'DRAFT_CHANGE_FIELD':
        versions.keep(formPath());
        return;
      default:
    }
  });
}
