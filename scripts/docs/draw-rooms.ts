// npm run docs:rooms: draws the rooms of the code and the imports between them into docs/architecture.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../admin/server/terminal/command-line.ts';
import { projectRoot, toolScript } from '../../admin/server/lib/project.ts';
import { rooms } from '../../.dependency-cruiser.mjs';
import { essentialArrows, mermaid } from '../lib/room-graph.ts';

const help = `
Draws the rooms of the code and the imports between them, as dependency-cruiser finds them, into docs/architecture.md.

  npm run docs:rooms -- [--check]

  --check   only says whether the drawing there is up to date
  --help    prints this`;

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[];
}

const { check } = readOptions(help, { check: { type: 'boolean', default: false } });
const json = execFileSync(
  process.execPath,
  [toolScript('dependency-cruiser', 'depcruise'), 'src', 'admin', 'scripts', '--output-type', 'json'],
  { cwd: projectRoot, encoding: 'utf8', maxBuffer: 2 ** 28 },
);
const { modules } = JSON.parse(json) as Cruise;
const isTest = (file: string) => /\.(?:test|fixture)\.ts$/.test(file);
const patterns = rooms.map(({ room, path }) => [room, new RegExp(path)] as const);
const roomOf = (file: string) => patterns.find(([, pattern]) => pattern.test(file))?.[0];

const arrows = new Set<string>();
for (const { source, dependencies } of modules.filter((module) => !isTest(module.source))) {
  const from = roomOf(source);
  for (const { resolved } of dependencies) {
    const to = roomOf(resolved);
    if (from !== undefined && to !== undefined && from !== to) arrows.add(`${from} > ${to}`);
  }
}
const pairs = [...arrows].sort().map((arrow) => arrow.split(' > ') as [string, string]);
// The arrows that the rules except; a drawing with them would have circles.
const order = rooms.map(({ room }) => room);
const downward = pairs.filter(([from, to]) => order.indexOf(from) > order.indexOf(to));

const file = join(projectRoot, 'docs/architecture.md');
const text = readFileSync(file, 'utf8');
const block = /(<!-- rooms: drawn by npm run docs:rooms -->\n)[\s\S]*?(<!-- end of rooms -->)/;
if (!block.test(text)) throw new Error(`${file} has no place for the drawing`);
const drawing = `\n\`\`\`mermaid\n${mermaid(essentialArrows(downward))}\n\`\`\`\n\n`;
const drawn = text.replace(block, (_, start: string, end: string) => start + drawing + end);
if (drawn === text) console.log('The drawing is up to date.');
else if (check) {
  console.error('The drawing of the rooms in docs/architecture.md is out of date: run npm run docs:rooms.');
  process.exitCode = 1;
} else {
  writeFileSync(file, drawn);
  console.log(`Drew ${order.length} rooms.`);
}
