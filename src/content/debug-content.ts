/** Tells each time that content is read or joined anew; shown with NODE_DEBUG=content, in every process of a build. */
import { debuglog } from 'node:util';

export const debugContent = debuglog('content');
