/** Checks of templates: every placeholder must be one that its files can fill, and a workbook must have sheets. */
import type { ContentProblem } from '#content/problems.ts';
import { placeholdersIn } from '#markdown/placeholders/placeholders.ts';
import type { TemplateEntry } from '#schemas/collections/templates.ts';
import { knownPlaceholders } from '#schemas/placeholders.ts';

interface LoadedTemplate {
  file: string;
  data: Pick<TemplateEntry, 'files' | 'format' | 'heading' | 'body' | 'products'>;
}

const bodyField = 'Nội dung của mẫu (body)';

function unknownPlaceholders({ file, data: { files, heading, body = '' } }: LoadedTemplate) {
  const known = new Set(knownPlaceholders(files === 'duties' ? 'duty' : 'product'));
  const parts = [
    { field: 'Tên ở đầu tệp (heading)', text: heading },
    { field: bodyField, text: body },
  ];
  return parts.flatMap(({ field, text }) =>
    placeholdersIn(text)
      .filter((name) => !known.has(name))
      .map((name) => ({
        file,
        field,
        message: `không có chỗ điền “{${name}}”; những chỗ điền dùng được: ${[...known].map((one) => `{${one}}`).join(', ')}`,
      })),
  );
}

/** Faults of templates, at the field that is to be mended. */
export function templateProblems(templates: readonly LoadedTemplate[]): ContentProblem[] {
  return templates.flatMap((template) => {
    const { file, data } = template;
    const problems: ContentProblem[] = unknownPlaceholders(template);
    if (data.body === undefined)
      problems.push({ file, field: bodyField, message: 'còn thiếu: tệp sẽ không có gì để điền' });
    else if (data.format === 'xlsx' && !/^## /m.test(data.body))
      problems.push({
        file,
        field: bodyField,
        message: 'bảng tính cần ít nhất một đề mục ##, vì mỗi đề mục là một trang tính',
      });
    return problems;
  });
}
