/** What bodies do for enterprises, in the order in which an enterprise asks for it, with the word of each in addresses. */
import type { BrowseItem } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { namedEntries } from '#library/collections.ts';
import { entryLink } from '#library/related.ts';
import type { memberRoleLabels } from '#schemas/members.ts';

export type MemberRole = keyof typeof memberRoleLabels;

export interface RoleWords {
  /** The last part of the address of its list; it never changes. */
  slug: string;
  /** When to turn to such a body, in a sentence or two. */
  hint: string;
  /** Entries of the portal on how to go about it, by collection; one that does not exist is not shown. */
  read: readonly (readonly ['guides' | 'methods', string])[];
}

/** Conformity assessment as Luật 68/2006/QH11 and Luật 05/2007/QH12 name its parts. */
export const roleWords: Readonly<Record<MemberRole, RoleWords>> = {
  certification: {
    slug: 'chung-nhan',
    hint: 'Đánh giá rồi xác nhận bằng giấy chứng nhận rằng sản phẩm, quá trình hoặc hệ thống quản lý của cơ sở phù hợp tiêu chuẩn (hợp chuẩn) hay quy chuẩn (hợp quy).',
    read: [
      ['guides', 'chung-nhan'],
      ['guides', 'cong-bo-hop-chuan'],
      ['guides', 'cong-bo-hop-quy'],
      ['guides', 'huu-co-va-vietgap'],
    ],
  },
  testing: {
    slug: 'thu-nghiem',
    hint: 'Đo các chỉ tiêu của mẫu theo phương pháp thử và trả phiếu kết quả. Trước khi gửi mẫu, hãy hỏi phép thử cần làm có nằm trong phạm vi được công nhận của phòng thử nghiệm không.',
    read: [
      ['guides', 'cong-bo-hop-quy'],
      ['methods', 'iso-17025'],
    ],
  },
  calibration: {
    slug: 'hieu-chuan',
    hint: 'So phương tiện đo của cơ sở với chuẩn đo lường và cho biết sai số.',
    read: [['methods', 'iso-17025']],
  },
  inspection: {
    slug: 'giam-dinh-kiem-dinh',
    hint: 'Giám định xem xét lô hàng, dây chuyền so với hợp đồng hoặc tiêu chuẩn; kiểm định xác nhận phương tiện đo đạt yêu cầu mà pháp luật đo lường đặt ra.',
    read: [['guides', 'kiem-tra-xuat-khau']],
  },
  accreditation: {
    slug: 'cong-nhan',
    hint: 'Xác nhận năng lực của chính các phòng thử nghiệm, tổ chức chứng nhận, giám định. Doanh nghiệp tra ở đây xem một tổ chức còn được công nhận không và trong phạm vi nào.',
    read: [
      ['guides', 'chung-nhan'],
      ['methods', 'iso-17025'],
    ],
  },
  standardisation: {
    slug: 'tieu-chuan',
    hint: 'Xây dựng tiêu chuẩn quốc gia và cung cấp bản tiêu chuẩn.',
    read: [['guides', 'xay-dung-tccs']],
  },
  advice: {
    slug: 'tu-van-dao-tao',
    hint: 'Giúp cơ sở xây dựng hệ thống quản lý, áp dụng công cụ cải tiến, đào tạo người làm.',
    read: [
      ['methods', '5s'],
      ['methods', 'iso-9001'],
      ['methods', 'haccp'],
    ],
  },
  extension: {
    slug: 'khuyen-nong-khuyen-cong',
    hint: 'Đưa kỹ thuật, mô hình, hỗ trợ thiết bị tới nông dân, hợp tác xã và cơ sở công nghiệp ở địa phương.',
    read: [['guides', 'huu-co-va-vietgap']],
  },
  'intellectual-property': {
    slug: 'so-huu-tri-tue',
    hint: 'Đăng ký và quản lý nhãn hiệu, chỉ dẫn địa lý.',
    read: [],
  },
  management: {
    slug: 'quan-ly-nha-nuoc',
    hint: 'Cơ quan phụ trách lĩnh vực: nơi hỏi quy định nào áp dụng cho sản phẩm, nộp hồ sơ công bố, đăng ký tham gia hoạt động của Kế hoạch.',
    read: [
      ['guides', 'cong-bo-hop-quy'],
      ['guides', 'cong-bo-hop-chuan'],
      ['guides', 'giai-thuong-chat-luong-quoc-gia'],
    ],
  },
  promotion: {
    slug: 'tuyen-truyen-ket-noi',
    hint: 'Đưa tin, vận động, kết nối đơn vị trong ngành hoặc trên địa bàn.',
    read: [],
  },
  funding: {
    slug: 'kinh-phi',
    hint: 'Bố trí kinh phí cho các hoạt động của Kế hoạch.',
    read: [],
  },
  association: {
    slug: 'hiep-hoi',
    hint: 'Tổ chức của chính các doanh nghiệp, nơi trao đổi và cùng lên tiếng.',
    read: [],
  },
};

export const memberRoles = Object.keys(roleWords) as readonly MemberRole[];

/** What the portal has on how to go about a role's matter, as links. */
export function roleReading(role: MemberRole, { collections }: Pick<Library, 'collections'>): BrowseItem[] {
  return roleWords[role].read.flatMap(([collection, name]) =>
    namedEntries(collections, collection, [name]).map((entry) => entryLink(collection, entry)),
  );
}
