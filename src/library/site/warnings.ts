/** Warnings before a reader relies on a document of any kind. */
import { describeCheckAge, needsRecheck } from '#domain/editions/check-age.ts';
import { capitalise } from '#text/vietnamese.ts';
import type { Link } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';

/** One thing to know, said above the facts. */
export interface Warning {
  variant: 'info' | 'warning';
  heading: string;
  text: string;
  links: Link[];
}

/** Says so when nobody has held an entry against its sources for long; nothing where no day of a check is recorded. */
export function recheckWarnings(
  checkedOn: string | undefined,
  { site, today }: Pick<Library, 'site' | 'today'>,
): Warning[] {
  if (checkedOn === undefined || !needsRecheck(checkedOn, today, site.recheck_after_months)) return [];
  const age = capitalise(describeCheckAge(checkedOn, today, site.recheck_after_months));
  return [
    {
      variant: 'info',
      heading: 'Thông tin cần được kiểm tra lại',
      text: `${age}. Hãy mở nguồn bên dưới để đối chiếu.`,
      links: [],
    },
  ];
}
