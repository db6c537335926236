/** Names under which people look for the portal's own pages: landing pages, forms, tools, texts. */
import { listPath, routes } from '#routes.ts';

const standardsOf = (status: string) => listPath('standards', 'trang-thai', status);

/** Other words under which people look for a page; each page has its title alone. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  [standardsOf('con-hieu-luc')]: ['tiêu chuẩn còn hiệu lực', 'quy chuẩn còn hiệu lực'],
  [standardsOf('da-huy-bo')]: ['hết hiệu lực', 'tiêu chuẩn hết hiệu lực', 'văn bản hết hiệu lực'],
  [standardsOf('bi-thay-the')]: ['tiêu chuẩn bị thay thế', 'tiêu chuẩn hết hiệu lực'],
  [routes.network]: ['danh bạ doanh nghiệp', 'danh sách doanh nghiệp, hợp tác xã', 'thành viên mạng lưới'],
  [routes.duties]: ['thủ tục hành chính', 'hồ sơ, giấy tờ phải làm'],
  [routes.programmes]: ['chương trình truyền hình', 'xem video', 'phim, phóng sự', 'xem lại truyền hình'],
  [routes.recentStandards]: [
    'tiêu chuẩn mới',
    'tiêu chuẩn vừa thêm, mới thêm',
    'cập nhật gần đây',
    'quy chuẩn mới ban hành',
  ],
  [routes.products]: ['sản phẩm chủ lực', 'danh sách sản phẩm', 'mặt hàng của tỉnh'],
  [routes.topics]: ['chủ đề chung', 'các chủ đề'],
  [routes.markets]: ['thị trường xuất khẩu', 'yêu cầu của nước nhập khẩu', 'các nước nhập khẩu'],
  [routes.standards]: ['thư viện tiêu chuẩn', 'tra cứu tiêu chuẩn', 'kho tiêu chuẩn, quy chuẩn'],
  [routes.laws]: ['văn bản pháp luật', 'tra cứu văn bản', 'luật, nghị định, thông tư'],
  [routes.methods]: ['công cụ năng suất', 'các công cụ cải tiến', 'công cụ quản lý chất lượng'],
  [routes.guides]: ['bài hướng dẫn', 'cẩm nang', 'tài liệu hướng dẫn'],
  [routes.templates]: ['biểu mẫu', 'mẫu đơn, mẫu sổ', 'tải biểu mẫu', 'file mẫu Word, Excel'],
  [routes.supports]: ['chính sách hỗ trợ', 'hoạt động hỗ trợ', 'các hỗ trợ của tỉnh'],
  [routes.experts]: ['danh sách chuyên gia', 'tìm chuyên gia tư vấn', 'người tư vấn'],
  [routes.news]: ['tin mới', 'bản tin', 'bài viết mới'],
  [routes.search]: ['ô tìm kiếm', 'tra cứu'],
  [routes.changes]: ['nhật ký thay đổi', 'lịch sử cập nhật', 'có gì mới trong thư viện'],
  [routes.openDataApi]: ['API', 'kết nối API', 'giao diện lập trình', 'chia sẻ dữ liệu máy đọc'],
  '/dieu-khoan/': ['điều khoản, quy định sử dụng', 'trích dẫn, sao chép nội dung', 'miễn trừ trách nhiệm'],
  '/en/organisation/': ['organisation chart', 'responsible agency'],
  [routes.hsCodes]: ['tra mã HS', 'mã hải quan', 'mã số hàng hóa xuất khẩu'],
  [routes.productivity]: [
    'tính năng suất lao động',
    'công cụ đo năng suất',
    'máy tính năng suất',
    'tính giá trị gia tăng',
  ],
  [routes.networkMap]: [
    'bản đồ doanh nghiệp',
    'doanh nghiệp quanh tôi, gần tôi',
    'vị trí hợp tác xã trên bản đồ',
  ],
  [routes.englishHome]: ['trang tiếng Anh', 'English version'],
  '/en/about/': ['about us', 'who runs this portal'],
  '/en/contact/': ['contact us', 'phone number, email address'],
  '/en/privacy/': ['privacy policy', 'personal data protection'],
  '/en/terms/': ['terms and conditions', 'copyright, licence'],
  '/en/accessibility/': ['accessibility statement'],
  [routes.savedList]: ['danh sách đã lưu', 'tiêu chuẩn đã lưu', 'mục đã đánh dấu', 'so sánh tiêu chuẩn'],
  [routes.membershipForm]: [
    'gia nhập mạng lưới',
    'đưa cơ sở vào mạng lưới',
    'xin vào mạng lưới',
    'tham gia mạng lưới năng suất chất lượng',
    'phiếu đăng ký',
  ],
  [routes.question]: [
    'hỏi cơ quan',
    'nhờ giải đáp, tư vấn',
    'gửi thắc mắc',
    'gửi câu hỏi',
    'hỏi đáp',
    'hỏi chuyên gia',
  ],
  [routes.verification]: ['nhờ xác minh', 'chưa xác minh hiệu lực', 'kiểm tra hiệu lực tiêu chuẩn'],
  [routes.interest]: ['gửi nhu cầu hỗ trợ', 'xin hỗ trợ', 'đăng ký hỗ trợ'],
  [routes.selfAssessment]: [
    'tự đánh giá',
    'tự đánh giá thực trạng',
    'chấm điểm doanh nghiệp mình',
    'đơn vị đang ở đâu',
    'bảng câu hỏi tự đánh giá',
  ],
  [routes.survey]: [
    'phiếu khảo sát',
    'phiếu khảo sát doanh nghiệp',
    'khảo sát năng suất',
    'trả lời khảo sát',
  ],
  [routes.notices]: [
    'nhận thông báo qua thư',
    'đăng ký nhận tin',
    'nhận tin mới',
    'báo cho tôi',
    'ngừng nhận thư',
  ],
  [routes.cancellation]: ['hủy đăng ký lớp', 'hủy đăng ký lớp học', 'hủy chỗ, trả chỗ', 'không đi học được'],
  [routes.errorReport]: [
    'báo lỗi',
    'góp ý',
    'phản ánh sai sót',
    'khiếu nại thông tin',
    'báo thiếu tiêu chuẩn',
    'thông tin sai',
  ],
  [routes.planDuties]: ['phân công nhiệm vụ', 'nhiệm vụ của các sở, ban, ngành', 'việc của từng sở, ngành'],
  [routes.planBudget]: ['ngân sách, dự toán của Kế hoạch 191', 'kinh phí Kế hoạch 191'],
  [routes.training]: [
    'lịch đào tạo',
    'lịch học',
    'lớp học, lớp tập huấn',
    'khóa học',
    'đăng ký lớp, đăng ký học',
    'lịch sự kiện',
  ],
  [routes.dataSources]: ['nguồn gốc dữ liệu', 'dữ liệu mở', 'giấy phép dữ liệu', 'bản quyền dữ liệu'],
  [routes.openData]: ['tải dữ liệu về máy', 'open data', 'tải toàn bộ tiêu chuẩn', 'tải Excel', 'API'],
  [routes.siteMap]: ['sơ đồ trang web', 'sitemap', 'mục lục các trang'],
  [routes.about]: ['ai quản lý cổng', 'ai phụ trách trang này', 'cơ quan quản lý cổng thông tin'],
  [routes.contact]: ['số điện thoại', 'địa chỉ, thư điện tử, email', 'đường dây nóng, hotline'],
  '/to-chuc/': ['cơ quan đầu mối về năng suất chất lượng', 'cơ cấu tổ chức, chức năng nhiệm vụ'],
  '/kha-nang-tiep-can/': ['người khuyết tật, người khiếm thị', 'cỡ chữ, phím tắt'],
  '/quyen-rieng-tu/': ['bảo vệ dữ liệu cá nhân', 'bảo mật thông tin cá nhân'],
  [routes.plan]: [
    'kinh phí của Kế hoạch',
    'dự toán, ngân sách thực hiện',
    'kết quả, tiến độ thực hiện Kế hoạch 191',
  ],
};

/** Titles as the index is told of them, where the words of a title would answer those who mean another page. */
export const indexedTitles: Readonly<Record<string, string>> = {
  // “Hủy đăng ký lớp, sự kiện” holds all that somebody types who wants to enrol.
  [routes.cancellation]: 'Hủy chỗ',
};

/** A name with commas as people say it, where it has any: `rau quả`. */
export function spokenNames(name: string): string[] {
  const [head = ''] = name.split(' (');
  return head.includes(', ') ? [head.replaceAll(', ', ' ')] : [];
}
