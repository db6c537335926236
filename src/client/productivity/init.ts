/** The page that measures productivity: reads two years, shows the measures, keeps them on this machine. Nothing is sent. */
import { chartRange, growthBar } from '#client/productivity/chart.ts';
import { faultOfYears, readTypedYear } from '#client/productivity/read-form.ts';
import type { FieldFault, TypedYear } from '#client/productivity/read-form.ts';
import { growthText, hasResults, measureText, resultRows } from '#client/productivity/results.ts';
import type { ResultRow } from '#client/productivity/results.ts';
import { keepYears, loadYears } from '#client/productivity/storage.ts';
import type { Years } from '#client/productivity/storage.ts';
import { element, requireElement, slot } from '#client/shared/dom.ts';
import { saveFile } from '#client/shared/save-file.ts';
import { figureNames } from '#schemas/productivity.ts';
import type { SavedYear } from '#schemas/productivity.ts';
import { numberForEditing } from '#text/parse-number.ts';

const fields = ['year', ...figureNames] as const;
type Field = (typeof fields)[number];

/** Starts the page's program on its form. */
export function initProductivity(root: HTMLElement): void {
  const one = <Type extends Element = HTMLElement>(selector: string) => requireElement<Type>(selector, root);
  const input = (column: 0 | 1, field: Field) => one<HTMLInputElement>(`#${field}-${column}`);
  const { target: targetText } = root.dataset;
  const target = targetText === undefined ? undefined : Number(targetText);
  const thisYear = new Date().getFullYear();

  const typed = (column: 0 | 1): TypedYear =>
    Object.fromEntries(fields.map((field) => [field, input(column, field).value])) as TypedYear;

  function showFaults(column: 0 | 1, faults: readonly FieldFault[]): void {
    for (const field of fields) {
      const fault = faults.find((candidate) => candidate.field === field);
      const box = input(column, field);
      const message = one(`#${field}-${column}-loi`);
      message.textContent = fault?.text ?? '';
      message.hidden = fault === undefined;
      if (fault) box.setAttribute('aria-invalid', 'true');
      else box.removeAttribute('aria-invalid');
    }
  }

  function fill(years: Years): void {
    years.forEach(({ year, figures }, index) => {
      const column = index as 0 | 1;
      input(column, 'year').value = year === undefined ? '' : String(year);
      for (const name of figureNames) {
        const value = figures[name];
        input(column, name).value = value === undefined ? '' : numberForEditing(value);
      }
    });
  }

  function showRow(row: ResultRow, range: readonly [number, number]): HTMLElement {
    const change = element('td', { class: 'text-end' }, growthText(row.growth));
    const bar = element('td', {});
    if (row.growth !== undefined) bar.append(growthBar(row.growth, target, range));
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, `${row.label} `, element('span', { class: 'soft' }, `(${row.unit})`)),
      element('td', { class: 'value' in row.earlier ? 'text-end' : 'soft' }, measureText(row.earlier)),
      element('td', { class: 'value' in row.later ? 'text-end' : 'soft' }, measureText(row.later)),
      change,
      bar,
    );
  }

  let shown: { years: Years; rows: ResultRow[] } = { years: [{ figures: {} }, { figures: {} }], rows: [] };

  function show(years: Years): void {
    const rows = resultRows(...years);
    shown = { years, rows };
    slot('results', root).hidden = !hasResults(rows);
    one('[data-drawing-files]').hidden = rows.every(({ growth }) => growth === undefined);
    const [earlier, later] = years;
    slot('earlier-year', root).textContent = earlier.year === undefined ? 'Năm trước' : String(earlier.year);
    slot('later-year', root).textContent = later.year === undefined ? 'Năm sau' : String(later.year);
    const range = chartRange(rows, target);
    slot('rows', root).replaceChildren(...rows.map((row) => showRow(row, range)));
    const order = faultOfYears(earlier, later);
    slot('order-fault', root).textContent = order ?? '';
    slot('order-fault', root).hidden = order === undefined;
  }

  function read(): void {
    const saved = ([0, 1] as const).map((column): SavedYear => {
      const { saved: year, faults } = readTypedYear(typed(column), thisYear);
      showFaults(column, faults);
      return year;
    }) as unknown as Years;
    show(saved);
    slot('kept', root).hidden = !keepYears(saved);
  }

  const announce = (text: string) => {
    slot('status', root).textContent = text;
  };

  root.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'file') read();
  });
  one('form').addEventListener('submit', (event) => {
    event.preventDefault();
    read();
    slot('results', root).scrollIntoView({ block: 'start' });
  });
  one('[data-do="clear"]').addEventListener('click', () => {
    fill([{ figures: {} }, { figures: {} }]);
    read();
    announce('Đã xóa số liệu khỏi máy này.');
  });
  one('[data-do="print"]').addEventListener('click', () => {
    print();
  });
  one('[data-do="export"]').addEventListener('click', () => {
    import('#client/productivity/workbook.ts')
      .then(async ({ writeWorkbook }) => {
        saveFile(await writeWorkbook(shown.years, shown.rows), 'nang-suat.xlsx');
      })
      .catch(() => {
        announce('Không làm được tệp Excel. Hãy tải lại trang rồi thử lại.');
      });
  });
  one('[data-drawing-files]').addEventListener('click', ({ currentTarget, target: pressed }) => {
    const button = pressed instanceof Element ? pressed.closest<HTMLElement>('[data-take]') : null;
    if (!button) return;
    import('#client/productivity/growth-drawing.ts')
      .then(async ({ takeGrowth }) =>
        takeGrowth(button.dataset['take'], currentTarget as HTMLElement, shown.rows, target, [
          slot('earlier-year', root).textContent,
          slot('later-year', root).textContent,
        ]),
      )
      .catch(() => {
        announce('Không làm được tệp hình. Hãy tải lại trang rồi thử lại.');
      });
  });
  one<HTMLInputElement>('input[type="file"]').addEventListener('change', (event) => {
    const box = event.currentTarget as HTMLInputElement;
    const [file] = box.files ?? [];
    if (!file) return;
    import('#client/productivity/workbook.ts')
      .then(async ({ readWorkbook }) => readWorkbook(file))
      .then((years) => {
        if (!years) {
          announce(
            `Không thấy số liệu nào trong tệp ${file.name}. Tệp cần giữ tên các dòng như khi xuất ra.`,
          );
          return;
        }
        fill(years);
        read();
        announce(`Đã đọc số liệu từ tệp ${file.name}.`);
      })
      .catch(() => {
        announce(`Không đọc được tệp ${file.name}: tệp không phải bảng tính .xlsx hoặc đã hỏng.`);
      })
      .finally(() => {
        box.value = '';
      });
  });

  fill(loadYears());
  read();
  root.hidden = false;
}
