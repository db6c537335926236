/** Stands between the button that chooses files and Decap: files are prepared first, several at once go one after the other. */
import { uploadsBelongToDrafts } from '../../config/upload-rules.ts';
import { onCmsAction } from '../saving/cms-store.ts';
import { prepareUpload } from './prepare-upload.ts';
import { tellRefusals } from './refusal-dialog.ts';

/** Decap's actions that end an upload in the form. */
const uploadEnds: ReadonlySet<string> = new Set(['ADD_DRAFT_ENTRY_MEDIA_FILE', 'MEDIA_PERSIST_FAILURE']);

/** Events that carry prepared files on to Decap. */
const prepared = new WeakSet<Event>();

/** Called when Decap has taken or refused the file that it was given last. */
let uploadEnded: (() => void) | undefined;

/** Names of the uploads that the open entry may use; undefined while no entry is open. */
function takenNames(): Set<string> | undefined {
  const entry = window.cmsStore?.getState().entryDraft.getIn(['entry']);
  if (entry?.get('collection') === undefined) return undefined;
  const files = entry.toJS()['mediaFiles'] as { name: string }[] | undefined;
  return new Set((files ?? []).map(({ name }) => name.toLowerCase()));
}

/** Hands one file to Decap, and waits until Decap is done with it. */
async function handOver(input: HTMLInputElement, file: File): Promise<void> {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  const ended = new Promise<void>((done) => {
    uploadEnded = done;
  });
  const event = new Event('change', { bubbles: true });
  prepared.add(event);
  input.dispatchEvent(event);
  await ended;
  // Decap empties the field once the action has run through.
  await new Promise((done) => setTimeout(done));
}

async function take(input: HTMLInputElement, files: readonly File[]): Promise<void> {
  const taken = takenNames();
  if (!taken) {
    tellRefusals([uploadsBelongToDrafts]);
    return;
  }
  const refusals: string[] = [];
  for (const file of files) {
    const result = await prepareUpload(file, taken);
    if ('refusal' in result) {
      refusals.push(result.refusal);
      continue;
    }
    taken.add(result.file.name);
    if (!input.isConnected) return;
    await handOver(input, result.file);
  }
  if (refusals.length > 0) tellRefusals(refusals);
}

const fileInput = (target: EventTarget | null): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.type === 'file' ? target : undefined;

/** Prepares all files that are chosen on a page. */
export function prepareUploads(page: HTMLElement): void {
  onCmsAction(({ type }) => {
    if (uploadEnds.has(type)) uploadEnded?.();
  });
  page.addEventListener(
    'click',
    ({ target }) => {
      const input = fileInput(target);
      if (input) input.multiple = true;
    },
    { capture: true },
  );
  page.addEventListener(
    'change',
    (event) => {
      const input = fileInput(event.target);
      if (!input?.files || prepared.has(event)) return;
      event.stopImmediatePropagation();
      const files = [...input.files];
      input.value = '';
      void take(input, files);
    },
    { capture: true },
  );
}
