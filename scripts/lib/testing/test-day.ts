/**
 * The day on which `npm test` takes place, whatever the calendar says: what a page shows depends on it (classes to come,
 * the age of checks), and the sample classes that browser tests look at still lie ahead. BUILD_DATE of the build under test.
 */
export const testDay = '2026-11-26';
