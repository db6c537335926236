// Serves a built site as npm start does for visitors, and says where: node scripts/bench/web/embedded-server.ts FOLDER
import { createSiteServer, listen } from '../../../admin/server/http/site/static-site.ts';

const [, , root = ''] = process.argv;
console.log(await listen(createSiteServer({ root }), '127.0.0.1', 0));
