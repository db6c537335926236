/** The rules of the application in the browser, fetched when somebody begins to fill in the form. */
import { z } from 'astro/zod';

// Zod would try whether it may compile code; the content security policy says no, and the browser would complain of the attempt.
z.config({ jitless: true });

export { checkApplication, readApplicationForm } from '#schemas/requests/membership.ts';
export { applicationText } from '#schemas/requests/application-text.ts';
