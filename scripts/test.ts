// npm test: every check of the project, and a count of them at the end.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../admin/server/lib/project.ts';
import { readOptions } from '../admin/server/terminal/command-line.ts';
import { inWords, single, sum, type Counts } from './lib/testing/test-counts.ts';
import { testDay } from './lib/testing/test-day.ts';
import { quickStages, resultsFolder, stages as allStages, type Step } from './lib/testing/test-steps.ts';

const steps = allStages.flat(2);

const help = `
Runs every check of the project. All steps run even when one fails, but those that need a build when the build failed.
The last line counts unit tests, browser tests, and one for each other step.

  npm test -- [--only STEP,STEP…]
  npm run test:quick          types, lint, rooms, format and unit tests, with caches, without a build: under 90 s

  --only STEPS   only these; steps that look at built pages then take the build that is there
  --quick        what test:quick runs
  --help         prints this

Steps:
${steps.map(({ name, title }) => `  ${name.padEnd(9)} ${title}`).join('\n')}`;

const { only, quick } = readOptions(help, {
  only: { type: 'string' },
  quick: { type: 'boolean', default: false },
});
const stages = quick ? quickStages : allStages;
const chosen = new Set(only?.split(',').map((name) => name.trim()) ?? steps.map(({ name }) => name));
const unknown = [...chosen].filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no step named ${unknown.join(', ')}.\n\n${help.trim()}`);
  process.exit(2);
}

const mostLines = 80;
const outcomes = new Map<string, Counts>();
mkdirSync(resultsFolder, { recursive: true });
// For every build that a step makes or looks at.
process.env['BUILD_DATE'] = testDay;
// The steps start hundreds of Node processes, and most of them load the same tools.
process.env['NODE_COMPILE_CACHE'] ??= join(projectRoot, '.cache/compiled-modules');

function tell(step: Step, counts: Counts, note: string): void {
  outcomes.set(step.name, counts);
  const mark = counts.failed > 0 ? 'FAILED ' : counts.passed === 0 ? 'skipped' : 'ok     ';
  console.log(`${mark} ${step.name.padEnd(8)} ${step.title} (${note})`);
}

function tellOutput(step: Step, output: string): void {
  const lines = output.trimEnd().split('\n');
  const log = join('test-results', `${step.name}.log`);
  const cut =
    lines.length > mostLines ? `the last ${mostLines} of ${lines.length} lines; all are in ${log}` : log;
  console.log(`--- what ${step.name} said (${cut})`);
  console.log(lines.slice(-mostLines).join('\n'));
  console.log(`--- end of ${step.name}`);
}

async function runStep(step: Step): Promise<void> {
  if (step.needsBuild === true && (outcomes.get('build')?.failed ?? 0) > 0) {
    tell(step, { passed: 0, failed: 0, skipped: 1 }, 'the build failed');
    return;
  }
  const started = performance.now();
  const { counts, output } = await step.run().catch((error: unknown) => ({
    counts: single(false),
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const count = counts.passed + counts.failed + counts.skipped > 1 ? `${inWords(counts)}, ` : '';
  writeFileSync(join(resultsFolder, `${step.name}.log`), output);
  tell(step, counts, `${count}${seconds}`);
  // The output names tests that needed a second try, too.
  if (counts.failed > 0 || (counts.secondTry ?? 0) > 0) tellOutput(step, output);
}

async function runLane(lane: readonly Step[]): Promise<void> {
  for (const step of lane) await runStep(step);
}

for (const stage of stages) {
  const lanes = stage
    .map((lane) => lane.filter(({ name }) => chosen.has(name)))
    .filter((lane) => lane.length > 0);
  if (lanes.length === 0) continue;
  console.log(
    `running ${lanes.map((lane) => lane.map(({ name }) => name).join(', then ')).join('; beside it ')} …`,
  );
  await Promise.all(lanes.map(runLane));
}

const total = sum([...outcomes.values()]);
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
