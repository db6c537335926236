// Grades the answers of a site by the tests of Mozilla's HTTP Observatory: node grade.mjs HOST HTTP-PORT HTTPS-PORT. Prints JSON.
// The package's own program asks the usual ports alone; the tests and the grade are its own.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const part = (file) => new URL(`node_modules/@mdn/mdn-http-observatory/${file}`, import.meta.url);

// The list of preloaded hosts is fetched from the network when the package is installed; a host of a bench is on none.
const lists = { 'conf/hsts-preload.json': '{}', 'conf/tld-list.json': '[]' };
for (const [file, empty] of Object.entries(lists))
  if (!existsSync(part(file))) writeFileSync(fileURLToPath(part(file)), empty);

const { retrieve } = await import(part('src/retriever/retriever.js'));
const { ALL_TESTS } = await import(part('src/constants.js'));
const { getGradeForScore, getScoreDescription, getScoreModifier } = await import(
  part('src/grader/grader.js')
);
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT: enough } = await import(part('src/grader/charts.js'));

const [, , host, httpPort, httpsPort] = process.argv;
const requests = await retrieve(host, { httpPort: Number(httpPort), httpsPort: Number(httpsPort) });
const tests = ALL_TESTS.map((test) => test(requests)).map((outcome) => ({
  name: outcome.constructor.name,
  result: outcome.result,
  pass: outcome.pass,
  score: outcome.result ? getScoreModifier(outcome.result) : 0,
  says: outcome.result ? getScoreDescription(outcome.result).replaceAll(/<[^>]+>/g, '') : '',
}));
// As the package reckons: credits count only on top of a good score.
const lost = tests.reduce((total, { score }) => total + Math.min(score, 0), 100);
const { grade, score } = getGradeForScore(
  lost >= enough ? tests.reduce((total, test) => total + test.score, 100) : lost,
);
console.log(JSON.stringify({ grade, score, tests }));
