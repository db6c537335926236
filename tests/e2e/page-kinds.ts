export interface PageKind {
  name: string;
  path: string;
  /** What the server answers, when that is not 200. */
  status?: number;
}

/** One address of every kind of page. What must hold everywhere is tested on each of them. */
export const pageKinds: readonly PageKind[] = [
  { name: 'home', path: '/' },
  { name: 'products', path: '/san-pham/' },
  { name: 'product: tea', path: '/san-pham/che/' },
  { name: 'product: cinnamon', path: '/san-pham/que/' },
  { name: 'topic', path: '/chu-de/an-toan-thuc-pham/' },
  { name: 'standards', path: '/tieu-chuan/' },
  { name: 'standards of a kind', path: '/tieu-chuan/loai/tcvn/' },
  { name: 'standards of a kind, second page', path: '/tieu-chuan/loai/iso/trang-2/' },
  { name: 'ICS fields', path: '/tieu-chuan/ics/' },
  { name: 'ICS field', path: '/tieu-chuan/ics/67/' },
  { name: 'ICS sub-group', path: '/tieu-chuan/ics/67/140/10/' },
  { name: 'standards by status', path: '/tieu-chuan/trang-thai/con-hieu-luc/' },
  { name: 'standards by year', path: '/tieu-chuan/nam/2013/' },
  { name: 'standards by body', path: '/tieu-chuan/co-quan/bo-y-te/' },
  { name: 'national standard', path: '/tieu-chuan/tcvn-9740-2013/' },
  { name: 'technical regulation', path: '/tieu-chuan/qcvn-8-2-2011-byt/' },
  { name: 'ISO standard', path: '/tieu-chuan/iso-3720-2011/' },
  { name: 'methods', path: '/cong-cu/' },
  { name: 'management system', path: '/cong-cu/iso-9001/' },
  { name: 'improvement tool', path: '/cong-cu/5s/' },
  { name: 'news', path: '/tin-tuc/' },
  { name: 'news of a category', path: '/tin-tuc/chuyen-muc/chi-dan-dia-ly-nhan-hieu/' },
  { name: 'news of a year', path: '/tin-tuc/nam/2025/' },
  { name: 'programmes', path: '/truyen-hinh/' },
  { name: 'programmes without a day', path: '/truyen-hinh/nam/khong-ro/' },
  { name: 'programme elsewhere', path: '/truyen-hinh/lao-cai-3600-ha-que-huu-co/' },
  { name: 'programme at YouTube', path: '/truyen-hinh/minh-hoa-so-lo-va-ma-truy-xuat/' },
  { name: 'programme in a file', path: '/truyen-hinh/minh-hoa-5s-xuong-che/' },
  { name: 'article', path: '/tin-tuc/tam-ngung-nghi-dinh-46-an-toan-thuc-pham/' },
  { name: 'legal documents', path: '/van-ban/' },
  { name: 'legal documents of a kind', path: '/van-ban/loai/nghi-dinh/' },
  { name: 'legal document', path: '/van-ban/46-2026-nd-cp/' },
  { name: 'search', path: '/tim-kiem/' },
  { name: 'courses', path: '/dao-tao/' },
  { name: 'courses of a kind', path: '/dao-tao/loai/lop-dao-tao/' },
  { name: 'course', path: '/dao-tao/lop-5s-cho-hop-tac-xa/' },
  { name: 'saved list', path: '/danh-sach/' },
  { name: 'network', path: '/mang-luoi/' },
  { name: 'members of an area', path: '/mang-luoi/dia-ban/huyen-bac-ha-cu/' },
  { name: 'roles in the network', path: '/mang-luoi/vai-tro/' },
  { name: 'cooperative', path: '/mang-luoi/htx-que-nam-det/' },
  { name: 'agency', path: '/mang-luoi/so-khoa-hoc-va-cong-nghe-tinh-lao-cai/' },
  { name: 'assessors', path: '/chuyen-gia/' },
  { name: 'not found', path: '/khong-co-trang-nay/', status: 404 },
];
