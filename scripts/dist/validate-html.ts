// Validates the HTML of every page outside the library of standards, and of a steady sample of the library.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import config from './html-validate.config.mjs';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { distFolder } from '../../admin/server/lib/project.ts';
import { listFiles } from '../lib/dist/dist-check.ts';
import { representativePages } from '../lib/pages/representative-pages.ts';

const help = `
Validates built pages with html-validate (rules in scripts/dist/html-validate.config.mjs): every page but those of the library of standards, and of
these a sample that stays the same from run to run.

  npx node scripts/dist/validate-html.ts [--dist FOLDER] [--sample COUNT]

  --dist FOLDER    the built site; default: DIST_DIR or dist/
  --sample COUNT   how many pages of the library; default: 150
  --help           prints this`;

const options = readOptions(help, { dist: { type: 'string' }, sample: { type: 'string', default: '150' } });
const dist = resolve(options.dist ?? distFolder);
const mostFaults = 30;

async function validate(): Promise<boolean> {
  const started = performance.now();
  const validator = new HtmlValidate(config);
  const faults: string[] = [];
  const pages = representativePages(listFiles(dist), Number(options.sample));
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(join(dist, page), 'utf8'), page);
    for (const { messages } of report.results) {
      for (const { ruleId, message, selector, line, column } of messages) {
        faults.push(
          `${page}:${line}:${column} ${message} [${ruleId}]${selector === null ? '' : ` at ${selector}`}`,
        );
      }
    }
  }
  for (const fault of faults.slice(0, mostFaults)) console.log(fault);
  if (faults.length > mostFaults) console.log(`… and ${faults.length - mostFaults} more`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${pages.length} pages validated in ${seconds} s: ${faults.length} faults.`);
  return faults.length === 0 && pages.length > 0;
}

if (existsSync(dist)) {
  process.exitCode = (await validate()) ? 0 : 1;
} else {
  console.error(`There is no built site in ${dist}: run "npm run build" first.`);
  process.exitCode = 1;
}
