/** Runs before Decap's script, which is started by this site's own script once everything is registered. */
import { holdBackups } from './saving/hold-backups.ts';
import { shareStore } from './saving/cms-store.ts';

window.CMS_MANUAL_INIT = true;
// The hook that Redux documents for its developer tools; Decap's store passes its enhancer through it.
window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (enhancer) => (createStore) =>
  shareStore(enhancer(holdBackups(createStore)));
