/** Preview of a product or a topic: the beginning of its page. The list of applicable documents is computed when the site is built. */
import { capitalise } from '#text/vietnamese.ts';
import { sectorLabels } from '#schemas/labels.ts';
import type { PreviewProps, VNode } from '../config/decap.d.ts';
import type { Data } from './elements.ts';
import { relationName } from './relation-names.ts';
import { el, factList, objects, page, section, sourceList, text, texts } from './elements.ts';

const later = () =>
  el(
    'p',
    'soft',
    'Danh mục tiêu chuẩn, quy chuẩn áp dụng được cổng tự lập từ các mục tài liệu mỗi khi công bố, nên không hiện ở bản xem trước.',
  );

function indication({ type, name, product }: Data): VNode {
  return el('li', '', `${capitalise(text(type))} `, el('b', '', text(name)), `: ${text(product)}`);
}

export function ProductPreview({ entry }: PreviewProps): VNode {
  const data = (entry.get('data') as { toJS: () => Data }).toJS();
  const name = text(data['name_vi']) || 'Tên sản phẩm';
  const kind = (sectorLabels as Readonly<Record<string, string>>)[text(data['kind'])] ?? '';
  const indications = objects(data['geographical_indication']);
  const [shortName] = name.split(' (');
  const doubt = text(data['doubt_vi']);
  return page(
    { kicker: kind, title: name, lede: text(data['lead']) },
    [],
    section(
      `${shortName ?? name} trong tỉnh`,
      el('p', '', text(data['description_vi'])),
      doubt &&
        el(
          'div',
          'notice notice-info',
          el('div', '', el('p', 'notice-heading', 'Lưu ý về số liệu'), el('p', '', doubt)),
        ),
      factList([
        ['Vùng sản xuất', texts(data['places']).join('; ')],
        [
          'Chỉ dẫn địa lý, nhãn hiệu',
          indications.length > 0 && el('ul', 'plain', ...indications.map(indication)),
        ],
        ['Nhóm mã HS', texts(data['hs_codes']).join(', ')],
        ['Mã ICS', texts(data['ics']).join(', ')],
        [
          'Chủ đề chung áp dụng',
          texts(data['topics'])
            .map((one) => relationName('products/topics', one))
            .join(', '),
        ],
      ]),
    ),
    section('Nguồn của phần giới thiệu', sourceList(texts(data['sources']).map((href) => ({ href })))),
    later(),
  );
}

export function TopicPreview({ entry }: PreviewProps): VNode {
  const data = (entry.get('data') as { toJS: () => Data }).toJS();
  return page(
    { kicker: 'Chủ đề chung', title: text(data['name_vi']) || 'Tên chủ đề', lede: text(data['lead']) },
    [],
    section(
      'Chủ đề này gồm những gì',
      el('p', '', text(data['description_vi'])),
      factList([['Mã ICS', texts(data['ics']).join(', ')]]),
    ),
    later(),
  );
}
