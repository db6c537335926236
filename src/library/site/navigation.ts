/** The sections of the portal, in the order in which its header, its site map and its search name them. */
import type { NavigationGroup } from '#library/view-types.ts';
import { routes } from '#routes.ts';
import type { Section } from '#routes.ts';

const item = (label: string, section: Section) => ({ label, href: routes[section], section });

/** A section that the bar across the head of a wide page has no room for; the menu of a phone and the site map name it. */
const extra = (label: string, section: Section) => ({ ...item(label, section), extra: true });

export const navigation = [
  {
    heading: 'Tra cứu',
    items: [
      item('Sản phẩm', 'products'),
      item('Tiêu chuẩn', 'standards'),
      extra('Chủ đề', 'topics'),
      item('Thủ tục', 'duties'),
      extra('Thị trường', 'markets'),
      item('Văn bản', 'laws'),
    ],
  },
  {
    heading: 'Nâng cao năng suất, chất lượng',
    items: [
      item('Công cụ', 'methods'),
      item('Hướng dẫn', 'guides'),
      item('Hỗ trợ', 'supports'),
      item('Đào tạo', 'training'),
    ],
  },
  {
    heading: 'Kết nối và tin tức',
    items: [
      item('Mạng lưới', 'network'),
      item('Tin tức', 'news'),
      item('Truyền hình', 'programmes'),
      item('Kế hoạch', 'plan'),
    ],
  },
] satisfies readonly NavigationGroup[];
