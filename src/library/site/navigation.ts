/** The sections of the portal, in the order in which its head, its site map and its search name them. */
import type { NavigationGroup } from '#library/view-types.ts';

export const navigation: readonly NavigationGroup[] = [
  {
    heading: 'Tra cứu',
    items: [
      { label: 'Sản phẩm', href: '/san-pham/', section: 'san-pham' },
      { label: 'Tiêu chuẩn', href: '/tieu-chuan/', section: 'tieu-chuan' },
      { label: 'Chủ đề', href: '/chu-de/', section: 'chu-de' },
      { label: 'Văn bản', href: '/van-ban/', section: 'van-ban' },
    ],
  },
  {
    heading: 'Nâng cao năng suất, chất lượng',
    items: [
      { label: 'Công cụ', href: '/cong-cu/', section: 'cong-cu' },
      { label: 'Hướng dẫn', href: '/huong-dan/', section: 'huong-dan' },
      { label: 'Hỗ trợ', href: '/ho-tro/', section: 'ho-tro' },
      { label: 'Đào tạo', href: '/dao-tao/', section: 'dao-tao' },
    ],
  },
  {
    heading: 'Kết nối và tin tức',
    items: [
      { label: 'Mạng lưới', href: '/mang-luoi/', section: 'mang-luoi' },
      { label: 'Tin tức', href: '/tin-tuc/', section: 'tin-tuc' },
      { label: 'Truyền hình', href: '/truyen-hinh/', section: 'truyen-hinh' },
      { label: 'Kế hoạch', href: '/ke-hoach/', section: 'ke-hoach' },
    ],
  },
];
