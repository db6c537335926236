/**
 * Productivity of an enterprise in a year, from figures that its own books hold. The concepts follow the OECD's "Measuring Productivity –
 * OECD Manual" (2001): value added is gross output less the goods and services bought in (chapter 3); single-factor productivity is value
 * added by the people, the hours or the assets that made it (chapter 2).
 */

/** Figures from the books of one year. Money in million đồng; people and assets as averages of the year. */
export interface YearFigures {
  /** Net revenue, or the value of what was made. */
  output?: number | undefined;
  /** Materials, energy and services bought from others. */
  purchases?: number | undefined;
  people?: number | undefined;
  /** All hours worked in the year. */
  hours?: number | undefined;
  /** Everything paid for labour: wages, insurance, meals. */
  wages?: number | undefined;
  /** Buildings, machines and other tangible fixed assets, at their value in the books. */
  assets?: number | undefined;
}

export type FigureName = keyof YearFigures;

/** The measures, in the order in which a reader needs them. */
export const measureNames = [
  'valueAdded',
  'labourProductivity',
  'hourlyProductivity',
  'outputPerHour',
  'capitalProductivity',
  'wageShare',
  'wagePerPerson',
] as const;

export type MeasureName = (typeof measureNames)[number];

/** Why a measure has no value: figures that are missing, a divisor of zero, or a value added that is not above zero. */
export type NoValue =
  | { reason: 'missing'; figures: readonly FigureName[] }
  | { reason: 'zero'; figure: FigureName }
  | { reason: 'no-value-added' };

export type Measure = { value: number } | NoValue;

interface Formula {
  needs: readonly FigureName[];
  /** The figure that it divides by. */
  divisor?: FigureName;
  /** A share of value added means something only where there is some. */
  ofValueAdded?: true;
  compute: (figures: Required<Record<FigureName, number>>) => number;
}

const valueAdded = ({ output, purchases }: { output: number; purchases: number }) => output - purchases;

/** One đồng, in million. What is left of a subtraction below it is rounding and no money. */
const smallestSum = 1e-6;

/** Thousand đồng in a million. */
const thousandsInMillion = 1000;

/**
 * Units: `valueAdded` in million đồng; `labourProductivity` and `wagePerPerson` in million đồng a person; `hourlyProductivity` and
 * `outputPerHour` in thousand đồng an hour; `capitalProductivity` in đồng of value added a đồng of assets; `wageShare` in per cent.
 */
const formulas: Readonly<Record<MeasureName, Formula>> = {
  valueAdded: { needs: ['output', 'purchases'], compute: valueAdded },
  labourProductivity: {
    needs: ['output', 'purchases', 'people'],
    divisor: 'people',
    compute: (figures) => valueAdded(figures) / figures.people,
  },
  hourlyProductivity: {
    needs: ['output', 'purchases', 'hours'],
    divisor: 'hours',
    compute: (figures) => (valueAdded(figures) * thousandsInMillion) / figures.hours,
  },
  outputPerHour: {
    needs: ['output', 'hours'],
    divisor: 'hours',
    compute: ({ output, hours }) => (output * thousandsInMillion) / hours,
  },
  capitalProductivity: {
    needs: ['output', 'purchases', 'assets'],
    divisor: 'assets',
    compute: (figures) => valueAdded(figures) / figures.assets,
  },
  wageShare: {
    needs: ['output', 'purchases', 'wages'],
    ofValueAdded: true,
    compute: (figures) => (figures.wages / valueAdded(figures)) * 100,
  },
  wagePerPerson: {
    needs: ['wages', 'people'],
    divisor: 'people',
    compute: ({ wages, people }) => wages / people,
  },
};

/** One measure of a year, or why there is none. */
export function measure(name: MeasureName, figures: YearFigures): Measure {
  const { needs, divisor, ofValueAdded, compute } = formulas[name];
  const missing = needs.filter((figure) => figures[figure] === undefined);
  if (missing.length > 0) return { reason: 'missing', figures: missing };
  if (divisor !== undefined && figures[divisor] === 0) return { reason: 'zero', figure: divisor };
  const known = figures as Required<Record<FigureName, number>>;
  if (ofValueAdded && valueAdded(known) < smallestSum) return { reason: 'no-value-added' };
  return { value: compute(known) };
}

/**
 * Growth from one year to a later one, in per cent of the earlier value.
 *
 * @returns undefined unless both have a value and the earlier one is above zero: growth from a loss has no meaning
 */
export function growth(earlier: Measure, later: Measure): number | undefined {
  if (!('value' in earlier) || !('value' in later) || earlier.value <= 0) return undefined;
  return (later.value / earlier.value - 1) * 100;
}
