/** The script of the editors' page: teaches Decap CMS this site's words, controls, checks and previews, then starts it. */
import type { DecapConfig } from '../config/types.ts';
import { completeVietnamese } from '../config/locale-vi.ts';
import { registerPreviews } from '../preview/register.ts';
import { registerCheckedWidgets } from './checked-widgets.ts';
import { registerLookup } from './lookup-widget.ts';
import { addNewsroomBar } from './newsroom-bar.ts';
import { registerSaving } from './save-entry.ts';

/** Shows what went wrong before the CMS could take over the page. */
function fail(error: unknown): void {
  const place = document.getElementById('tai-trang');
  if (place) place.textContent = `Không mở được trang biên tập (${String(error)}). Hãy tải lại trang.`;
}

async function start(): Promise<void> {
  const response = await fetch('/admin/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  const config = (await response.json()) as DecapConfig;
  const { CMS } = window;
  CMS.registerLocale('vi', completeVietnamese(CMS.getLocale('vi') ?? {}));
  registerCheckedWidgets(CMS);
  registerLookup(CMS);
  registerPreviews(CMS);
  registerSaving(CMS);
  if (config.backend.name === 'proxy') {
    // The server tells two tabs of one person apart, so that neither saves over what the other has not seen.
    config.backend['proxy_url'] = `${String(config.backend['proxy_url'])}?tab=${crypto.randomUUID()}`;
    addNewsroomBar().catch(() => undefined);
  }
  CMS.init({ config });
  document.getElementById('tai-trang')?.remove();
}

start().catch(fail);
