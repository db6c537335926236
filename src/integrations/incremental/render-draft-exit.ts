/** Exit codes of render-draft.ts: the program cannot be used for this content, or the site has no such page. */
export const renderDraftExit = { unusable: 3, noPage: 4 } as const;
