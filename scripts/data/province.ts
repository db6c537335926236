/** npm run province: makes the portal of another province, with the shared library and its own names and colours. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '#content/problems.ts';
import { projectRoot } from '../../admin/server/lib/project.ts';
import { makeProvince } from '../lib/province/make-province.ts';
import { codeFiles } from '../lib/province/code-files.ts';

const help = `
Makes the portal of another province in a folder of its own.

  npm run province -- new "Phú Thọ" --to ../nscl-phu-tho [--kind "thành phố"] [--hue 150]

  --to <folder>   an empty folder, or one that is not there yet
  --kind <word>   what stands before the name, "tỉnh" by default
  --hue <degree>  the colour of the portal, 0–359: 29 red, 142 green, 264 blue

docs/another-province.md tells what is taken and what comes next.`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    kind: { type: 'string', default: 'tỉnh' },
    hue: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [action, name = ''] = positionals;
const hue = options.hue === undefined ? undefined : Number(options.hue);
const isHue = hue === undefined || (Number.isInteger(hue) && hue >= 0 && hue < 360);
if (options.help || action !== 'new' || name.trim() === '' || options.to === undefined || !isHue) {
  console.log(help.trim());
  process.exit(options.help ? 0 : 2);
}
try {
  const to = resolve(options.to);
  const listed = execFileSync('git', ['ls-files', '-z'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const names = { name: name.trim(), fullName: `${options.kind} ${name.trim()}` };
  const { entries, left } = makeProvince({
    ...names,
    from: projectRoot,
    to,
    code: { root: projectRoot, files: codeFiles(listed.split('\0').filter(Boolean)) },
    hue,
  });
  for (const { file, reason } of left) console.log(`Để lại ${file}: ${reason}`);
  console.log(`Đã lập cổng của ${names.fullName} ở ${to}: ${entries} mục dùng chung.`);
  console.log('Chạy tiếp ở đó: npm ci && npm start. Việc cần làm: docs/another-province.md');
} catch (error) {
  console.error(error instanceof ContentError || error instanceof Error ? error.message : String(error));
  process.exit(1);
}
