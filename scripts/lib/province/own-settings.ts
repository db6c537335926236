/** Settings and pages of a new portal: its own names in place of ours, and nothing that nobody has told of it. */
import type { z } from 'astro/zod';
import { definitionOf, unwrap } from '#schemas/introspect.ts';
import { fieldMeta } from '#schemas/fields/field.ts';
import { planSchema } from '#schemas/settings/plan.ts';
import type { SiteSettings } from '#schemas/settings/site.ts';

/** The province of a new portal. */
export interface ProvinceNames {
  /** "Phú Thọ" */
  readonly name: string;
  /** "tỉnh Phú Thọ", "thành phố Huế" */
  readonly fullName: string;
}

/**
 * The settings of the site with other names. Contacts, the web page of the body and what leads to pages of ours are left out.
 *
 * @param hasPage whether the new portal has a page at an address
 */
export function ownSite(
  site: SiteSettings,
  { name, fullName }: ProvinceNames,
  hasPage: (address: string) => boolean,
): SiteSettings {
  const renamed = (text: string) =>
    text.replaceAll(site.place.full_name, fullName).replaceAll(site.place.name, name);
  const links = (all: SiteSettings['footer_links'][number]['links']) =>
    all.filter(({ href, label }) =>
      href.startsWith('/') ? hasPage(href) : !label.includes(site.place.name),
    );
  const { english: _ours, ...rest } = site;
  return {
    ...rest,
    name: renamed(site.name),
    short_name: renamed(site.short_name),
    header_tagline: renamed(site.header_tagline),
    tagline: renamed(site.tagline),
    description: renamed(site.description),
    place: { name, full_name: fullName },
    responsible_body: { name: renamed(site.responsible_body.name) },
    contact: {},
    // Notes on tasks may speak of our plan.
    tasks: site.tasks
      .filter(({ href }) => hasPage(href))
      .map(({ label, href, note }) => ({ label, href, ...(/\d/.test(note ?? '') ? {} : { note }) })),
    footer_links: site.footer_links
      .map(({ heading, links: own }) => ({ heading, links: links(own) }))
      .filter(({ links: own }) => own.length > 0),
    show_samples: false,
  };
}

/** A page that says whose portal it is and who answers for it, to be written further. */
export function introduction(
  { name }: ProvinceNames,
  { name: portal, responsible_body: body }: SiteSettings,
): string {
  return `---
title: Giới thiệu cổng
language: vi
lead: Cổng giúp doanh nghiệp, hợp tác xã ở ${name} biết sản phẩm của mình phải theo
  quy định nào, tiêu chuẩn nào giúp được mình.
---
## Cổng này là gì

${portal} có thư viện tiêu chuẩn, quy chuẩn kỹ thuật, văn bản, thủ tục và công cụ dùng chung cho mọi tỉnh. Mỗi dữ kiện có nguồn và ngày kiểm tra. Sản phẩm, tin tức, mạng lưới và kế hoạch của địa phương được thêm dần.

## Ai chịu trách nhiệm

${body.name} chịu trách nhiệm về cổng. Thấy chỗ nào chưa đúng, xin [báo cho cổng](/bao-loi/).
`;
}

/** One field of a schema as lines of a skeleton: its title and hint as comments, its name with nothing behind. */
function skeletonLines(schema: z.ZodObject, indent = ''): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const meta = fieldMeta(field as z.core.$ZodType);
    const inner = unwrap(field as z.core.$ZodType);
    const { element, shape } = definitionOf(inner);
    const item = element && unwrap(element);
    const group = shape ? inner : item && definitionOf(item).shape ? item : undefined;
    const hint = meta?.description === undefined ? '' : ` (${meta.description})`;
    const head = [`${indent}# ${meta?.title ?? name}${hint}`, `${indent}${name}:`];
    if (group === undefined) return element ? [...head, `${indent}  -`] : head;
    const [first = '', ...others] = skeletonLines(group as z.ZodObject, `${indent}    `);
    return element ? [...head, `${indent}  -`, first, ...others] : [...head, first, ...others];
  });
}

/** A plan with every field named and none filled in. The portal does not read it: it becomes plan.yaml once it is filled in. */
export const planSkeleton = (): string =>
  [
    '# Khung của Kế hoạch năng suất chất lượng. Điền rồi đổi tên thành plan.yaml, hoặc nhập trong biểu mẫu',
    '# “Kế hoạch năng suất chất lượng” của tòa soạn. Ô nào không có thì xóa.',
    ...skeletonLines(planSchema),
    '',
  ].join('\n');
