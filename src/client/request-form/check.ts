/** The rules of the forms in the browser, fetched when somebody begins to fill one in. */
import { z } from 'astro/zod';

// Zod would try whether it may compile code; the content security policy says no, and the browser would complain of the attempt.
z.config({ jitless: true });

export { formOf } from '#schemas/requests/forms.ts';
export { checkForm, readForm } from '#schemas/requests/form/define-form.ts';
export { formText } from '#schemas/requests/form/form-text.ts';
