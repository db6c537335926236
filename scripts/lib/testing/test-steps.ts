import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../../admin/server/terminal/build-site.ts';
import { projectRoot, toolScript } from '../../../admin/server/lib/project.ts';
import { playwrightCounts, single, vitestCounts, type Counts } from './test-counts.ts';

export interface StepOutcome {
  counts: Counts;
  /** Output of the step. */
  output: string;
}

export interface Step {
  name: string;
  /** The requirement that it checks, in plain words. */
  title: string;
  needsBuild?: boolean;
  run: () => Promise<StepOutcome>;
}

/** Where steps leave their reports and full output. */
export const resultsFolder = join(projectRoot, 'test-results');

/** Runs Node with these arguments, without colours, and collects all that it says. */
async function runNode(nodeArguments: readonly string[]): Promise<{ succeeded: boolean; output: string }> {
  const environment: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1' };
  // Node warns when both are set.
  delete environment['FORCE_COLOR'];
  const child = spawn(process.execPath, nodeArguments, {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  return { succeeded: code === 0, output: Buffer.concat(parts).toString() };
}

/** A step that runs one or more commands; it holds when all of them do. */
const commands =
  (...all: (() => readonly string[])[]) =>
  async (): Promise<StepOutcome> => {
    const results = [];
    for (const command of all) results.push(await runNode(command()));
    return {
      counts: single(results.every(({ succeeded }) => succeeded)),
      output: results.map(({ output }) => output).join('\n'),
    };
  };

/** A step whose runner counts its tests in a JSON report. */
const countedTests =
  (
    reportName: string,
    command: (report: string) => readonly string[],
    count: (report: unknown, succeeded: boolean) => Counts,
  ) =>
  async (): Promise<StepOutcome> => {
    const file = join(resultsFolder, reportName);
    rmSync(file, { force: true }); // an old report must not stand in for one that was not written
    const { succeeded, output } = await runNode(command(file));
    const report: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
    return { counts: count(report, succeeded), output };
  };

async function build(): Promise<StepOutcome> {
  const { succeeded, pages, output } = await buildSite();
  return { counts: single(succeeded), output: `${output}\n${pages} pages` };
}

/** The compiler looks again at what an edit reaches. */
const compiler = () => [
  toolScript('typescript', 'tsc'),
  ...['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
];

const types: Step = {
  name: 'types',
  title: 'TypeScript and Astro templates have sound types',
  run: commands(() => [toolScript('astro'), 'check'], compiler),
};

const stylelint = () => [
  toolScript('stylelint'),
  ...['src/**/*.css', 'admin/**/*.css', '--cache', '--cache-strategy', 'content'],
  ...['--cache-location', '.cache/stylelint'],
];

// Without ESLint's cache: rules that know types see other files than the one that the cache would compare.
const lint: Step = {
  name: 'lint',
  title: 'code and styles keep the rules of ESLint and stylelint',
  run: commands(() => [toolScript('eslint'), '.'], stylelint),
};

const quickTypes: Step = {
  name: 'types',
  title: 'TypeScript has sound types (templates are left to npm test)',
  run: commands(compiler),
};

const quickLint: Step = {
  name: 'lint',
  title: 'files that were edited keep the rules of ESLint, and styles those of stylelint',
  run: commands(
    () => [
      toolScript('eslint'),
      ...['.', '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'],
    ],
    stylelint,
  ),
};

const quickUnit: Step = {
  name: 'unit',
  title: 'unit tests beside the code, and those of the repository',
  run: countedTests(
    'unit.json',
    (report) => [
      toolScript('vitest'),
      ...['run', 'src', 'admin', 'scripts', 'tests/repository'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    vitestCounts,
  ),
};

const rooms: Step = {
  name: 'rooms',
  title: 'imports run one way between the rooms, and docs/architecture.md has them drawn',
  run: commands(
    () => [
      toolScript('dependency-cruiser', 'depcruise'),
      ...['src', 'admin', 'scripts', 'tests'],
      ...['astro.config.mjs', 'eslint.config.js', 'playwright.config.ts', 'vitest.config.ts'],
    ],
    () => ['scripts/docs/draw-rooms.ts', '--check'],
  ),
};

const format: Step = {
  name: 'format',
  title: 'files are formatted as Prettier would',
  run: commands(() => [
    toolScript('prettier'),
    ...['--check', '.', '--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'],
  ]),
};

const unit: Step = {
  name: 'unit',
  title: 'unit tests',
  run: countedTests(
    'unit.json',
    (report) => [
      toolScript('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    vitestCounts,
  ),
};

const content: Step = {
  name: 'content',
  title: 'entries in content/ are sound',
  run: commands(() => ['scripts/check-content.ts']),
};

const buildStep: Step = { name: 'build', title: 'the site builds', run: build };

const dist: Step = {
  name: 'dist',
  title: 'every built page keeps the rules: links, titles, sitemap, nothing from other hosts',
  needsBuild: true,
  run: commands(() => ['scripts/dist/check-dist.ts']),
};

const html: Step = {
  name: 'html',
  title: 'pages are valid HTML: all but the library of standards, and a sample of it',
  needsBuild: true,
  run: commands(() => ['scripts/dist/validate-html.ts']),
};

const e2e: Step = {
  name: 'e2e',
  title: 'browser tests',
  needsBuild: true,
  run: countedTests(
    'e2e.json',
    () => [toolScript('@playwright/test', 'playwright'), 'test'],
    playwrightCounts,
  ),
};

const hasContentCheck = existsSync(join(projectRoot, 'scripts/check-content.ts'));

/**
 * The steps in order. Stages run one after another; within a stage, each inner list is a lane, and lanes run side by
 * side: two, for the two processors of a small machine. Unit tests take as long as all that comes before the browser
 * tests, because some build small sites; the browser tests, which wait for pages to answer, have the machine to themselves.
 */
export const stages: readonly (readonly (readonly Step[])[])[] = [
  [
    [types, lint, rooms, format, buildStep, dist, html],
    [unit, ...(hasContentCheck ? [content] : [])],
  ],
  [[e2e]],
];

/** The quick run for somebody at work: checks that an edit breaks most often, without a build or a browser. */
export const quickStages: typeof stages = [[[quickTypes, quickLint, rooms, format], [quickUnit]]];
