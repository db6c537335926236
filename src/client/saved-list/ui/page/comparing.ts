/** Picked standards side by side, below the list. */
import { requireElement } from '#client/shared/dom.ts';
import { fewestCompared, mostCompared } from '#client/saved-list/comparison.ts';
import type { StandardFacts } from '#client/saved-list/facts.ts';
import { comparisonTable } from './comparison-view.ts';
import type { ListParts } from './parts.ts';

/**
 * Starts the comparison.
 *
 * @param standards the picked entries that are standards and whose facts are known, in the order of the list
 */
export function initComparison(
  { root, slot, button, announce }: ListParts,
  standards: () => StandardFacts[],
) {
  const onlyDifferences = requireElement<HTMLInputElement>('#chi-cho-khac', root);

  function draw(): void {
    if (slot('compare').hidden) return;
    const found = standards();
    const enough = found.length >= fewestCompared;
    slot('compare').hidden = !enough;
    slot('compare-table').replaceChildren(...(enough ? [comparisonTable(found)] : []));
    slot('compare').classList.toggle('only-differences', onlyDifferences.checked);
  }

  function open(picked: number): void {
    const found = standards().length;
    if (found < fewestCompared || found > mostCompared || found < picked) {
      const others =
        picked > found ? ` Trong ${picked} mục đã chọn có ${picked - found} mục không so sánh được.` : '';
      announce(
        `So sánh được ${fewestCompared} đến ${mostCompared} tiêu chuẩn, quy chuẩn; đang chọn ${found}.${others}`,
      );
      return;
    }
    announce('');
    slot('compare').hidden = false;
    draw();
    requireElement('#so-sanh', root).focus();
  }

  button('close-compare').addEventListener('click', () => {
    slot('compare').hidden = true;
    requireElement('#danh-sach-luu', root).focus();
  });
  onlyDifferences.addEventListener('change', draw);
  return { draw, open };
}
