// Checks the whole built site in dist/ against the rules in lib/dist-rules/.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { checkDist } from '../lib/dist/dist-check.ts';
import { distRules } from '../lib/dist/rules/index.ts';
import { publishedAddresses } from '../lib/dist/rules/links/published-addresses.ts';
import { distFolder } from '../../admin/server/lib/project.ts';

/** The rules for any build, and the one that holds this repository to what it has published. */
const rules = [...distRules, publishedAddresses];

const help = `
Checks every page of a built site: links, fragments, ids, headings, titles, canonical addresses, sitemap, and that
nothing comes from another host or breaks the Content-Security-Policy.

  npx node scripts/dist/check-dist.ts [--dist FOLDER]

  --dist FOLDER   the built site; default: DIST_DIR or dist/
  --help          prints this

Rules:
${rules.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`).join('\n')}`;

const dist = resolve(readOptions(help, { dist: { type: 'string' } }).dist ?? distFolder);

if (existsSync(dist)) {
  const started = performance.now();
  const { files, pages, results } = checkDist(dist, rules);
  const faulty = results.filter(({ total }) => total > 0);
  for (const { rule, total, examples } of faulty) {
    console.log(`${rule.name}: ${total} (${rule.summary})`);
    for (const { file, message } of examples) console.log(`  ${file}: ${message}`);
    if (total > examples.length) console.log(`  … and ${total - examples.length} more`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const outcome = faulty.length === 0 ? `all ${results.length} rules hold` : `${faulty.length} rules broken`;
  console.log(`${pages} pages among ${files} files checked in ${seconds} s: ${outcome}.`);
  process.exitCode = faulty.length === 0 && pages > 0 ? 0 : 1;
} else {
  console.error(`There is no built site in ${dist}: run "npm run build" first.`);
  process.exitCode = 1;
}
