/**
 * Text of a form that is left unsaved, by the back button or a link. Decap throws its backup away then; here the text as it stands
 * becomes the backup, which the form offers when it is opened again.
 */
import { formOf } from '../../config/forms.ts';
import type { CmsState, ImmutableMap } from '../../config/decap.d.ts';
import { onCmsAction } from './cms-store.ts';
import { backupKey, putBackup } from './unsaved-work.ts';

const removed = new Set(['ENTRY_DELETE_SUCCESS', 'UNPUBLISHED_ENTRY_DELETE_SUCCESS']);
const opened = new Set(['DRAFT_CREATE_FROM_ENTRY', 'DRAFT_CREATE_EMPTY', 'DRAFT_CREATE_FROM_LOCAL_BACKUP']);

/** Keys of backups that stay although Decap removes them. */
const kept = new Set<string>();

/** The unsaved entry of a form, as Decap keeps backups; undefined where everything is saved. */
export function leftText({
  entryDraft,
}: Pick<CmsState, 'entryDraft'>):
  { key: string; backup: { raw: string; path: string; mediaFiles: unknown[] } } | undefined {
  if (entryDraft.get('hasChanged') !== true) return undefined;
  const entry = entryDraft.get('entry') as ImmutableMap;
  const { collection, slug, path, data, mediaFiles } = entry.toJS() as {
    collection: string;
    slug?: string;
    path?: string;
    data: Record<string, unknown>;
    mediaFiles?: unknown[];
  };
  const { body, ...fields } = data;
  const format = formOf(collection, slug ?? '')?.definition?.format ?? 'yaml';
  // JSON is YAML, which is what Decap reads backups as.
  const raw =
    format === 'yaml'
      ? JSON.stringify(data)
      : `---\n${JSON.stringify(fields)}\n---\n${typeof body === 'string' ? body : ''}`;
  return {
    key: backupKey(collection, slug ?? ''),
    backup: { raw, path: path ?? '', mediaFiles: mediaFiles ?? [] },
  };
}

/** Follows the store. `onKept` is called once a text has been kept. To be called before the CMS is started. */
export function keepLeftText(onKept: () => void): void {
  let before: CmsState | undefined;
  let isRemoved = false;
  onCmsAction(({ type }) => {
    if (removed.has(type)) isRemoved = true;
    if (opened.has(type)) {
      isRemoved = false;
      kept.clear();
    }
    const left = type === 'DRAFT_DISCARD' && before && !isRemoved ? leftText(before) : undefined;
    before = window.cmsStore?.getState();
    if (!left) return;
    kept.add(left.key);
    void putBackup(left.key, left.backup).then(onKept, () => undefined);
  });
  keepKeys(() => {
    const left = before && !isRemoved ? leftText(before) : undefined;
    return left ? new Set([...kept, left.key]) : kept;
  });
}

/** Has the browser's database keep some keys. Decap asks for the removal while or shortly after the form is left, with no hook around it. */
function keepKeys(keys: () => ReadonlySet<string>): void {
  const store = IDBObjectStore.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with the store it belongs to
  const remove = store.delete;
  store.delete = function (this: IDBObjectStore, key) {
    return typeof key === 'string' && keys().has(key)
      ? (this.count(key) as unknown as IDBRequest<undefined>)
      : remove.call(this, key);
  };
}
