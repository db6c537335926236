/** Runs before Decap's script: the CMS is started by this site's own script, when everything is registered. */
window.CMS_MANUAL_INIT = true;
