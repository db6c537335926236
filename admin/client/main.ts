/** The script of the editors' page: teaches Decap CMS this site's words, controls, checks and previews, then starts it. */
import type { DecapConfig } from '../config/types.ts';
import { completeVietnamese } from '../config/locale-vi.ts';
import { readRelationNames } from '../preview/relation-names.ts';
import { registerPreviews } from '../preview/register.ts';
import { registerCheckedWidgets } from './checks/checked-widgets.ts';
import { prepareUploads } from './media/chosen-files.ts';
import { showDraftAssets } from './media/draft-assets.ts';
import { useMediaAddresses } from './media/media-addresses.ts';
import { freshenBoard } from './interface/fresh-board.ts';
import { keepRoomForToasts } from './interface/foot.ts';
import { helpForms } from './interface/form-helps.ts';
import { registerLookup } from './widgets/lookup-widget.ts';
import { registerMarkdown } from './widgets/markdown-widget.ts';
import { registerNumber } from './widgets/number-widget.ts';
import type { Phrases } from '../config/decap.d.ts';
import { addStatusBar } from './interface/status-bar.ts';
import { keepLeftText } from './saving/keep-left-text.ts';
import { keepTyped } from './saving/keep-typed.ts';
import { textKept } from './saving/unsaved-work.ts';
import { registerSaving } from './saving/save-entry.ts';
import { sendVersions } from './saving/send-versions.ts';
import { translateToasts } from './interface/translate-toasts.ts';

/** Shows what went wrong before the CMS could take over the page. */
function fail(error: unknown): void {
  const place = document.getElementById('tai-trang');
  if (place) place.textContent = `Không mở được trang biên tập (${String(error)}). Hãy tải lại trang.`;
}

/** The embedded server gives out this page only to people who have signed in, and serves the site as well. */
function useOwnServer(config: DecapConfig): void {
  config.site_url = location.origin;
  config.display_url = location.origin;
  // Decap would ask to sign in once more, with a button that checks nothing.
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
}

/** The label of signing out in Decap's menu. */
function signOutLabel({ ui }: Phrases): string {
  const menu = typeof ui === 'object' ? ui['settingsDropdown'] : undefined;
  const label = typeof menu === 'object' ? menu['logOut'] : undefined;
  return typeof label === 'string' ? label : '';
}

async function start(): Promise<void> {
  const response = await fetch('/admin/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  const config = (await response.json()) as DecapConfig;
  const { CMS } = window;
  const words = completeVietnamese(CMS.getLocale('vi') ?? {});
  CMS.registerLocale('vi', words);
  registerCheckedWidgets(CMS);
  registerLookup(CMS);
  registerNumber(CMS);
  registerMarkdown(CMS);
  readRelationNames(config);
  registerPreviews(CMS);
  registerSaving(CMS);
  keepTyped();
  keepLeftText(() => window.dispatchEvent(new Event(textKept)));
  translateToasts(document.body);
  helpForms(document.body);
  keepRoomForToasts(document.body);
  freshenBoard();
  prepareUploads(document.body);
  showDraftAssets();
  if (config.backend.name === 'proxy') {
    useOwnServer(config);
    sendVersions(CMS);
    useMediaAddresses(CMS);
    const labels = new Map(config.collections.map(({ name, label }) => [name, label]));
    addStatusBar(signOutLabel(words), (name) => labels.get(name) ?? name).catch(() => undefined);
  }
  CMS.init({ config });
  document.getElementById('tai-trang')?.remove();
}

start().catch(fail);
