/** Texts of the questions and the outcomes of "must I declare conformity?". */
import type { ConformityOutcomeId, ConformityQuestionId } from '#domain/obligations/conformity-questions.ts';

export const conformityTexts: Readonly<
  Record<ConformityQuestionId, { question: string; explanation: string }>
> & { readonly regulated: { readonly none: string } } = {
  maker: {
    question: 'Cơ sở có sản xuất hoặc nhập khẩu sản phẩm để bán ở Việt Nam không?',
    explanation:
      'Việc công bố là của người sản xuất, nhập khẩu. Cơ sở mua về bán lại, hoặc chỉ làm hàng xuất khẩu, trả lời “Không”.',
  },
  regulated: {
    question: 'Sản phẩm có thuộc phạm vi một quy chuẩn đòi công bố hợp quy không?',
    explanation:
      'Những quy chuẩn dưới đây đòi công bố hợp quy. Hãy đối chiếu loại hàng và trường hợp ghi cạnh từng quy chuẩn.',
    none: 'Cổng chưa thấy quy chuẩn nào đòi công bố hợp quy cho sản phẩm này, nên câu trả lời thường là “Không”. Nếu cơ quan kiểm tra hoặc người mua nêu một quy chuẩn khác, hãy trả lời “Có”.',
  },
  certified: {
    question: 'Quy chuẩn đó có phải loại đòi giấy chứng nhận của tổ chức chứng nhận không?',
    explanation:
      'Với quy chuẩn dưới đây, cơ sở phải có giấy chứng nhận hợp quy trước khi công bố. Quy chuẩn khác cho dựa vào kết quả tự đánh giá, hoặc nguồn chưa nói rõ.',
  },
  registered: {
    question: 'Có phải loại thực phẩm phải đăng ký bản công bố không?',
    explanation: 'Một số ít loại thực phẩm phải được cơ quan nhà nước tiếp nhận hồ sơ trước khi bán.',
  },
  packed: {
    question: 'Sản phẩm đã chế biến và bao gói sẵn chưa?',
    explanation:
      'Thực phẩm loại này do cơ sở tự công bố, thay cho công bố hợp quy. Nơi tiếp nhận là nơi trả lời được khi chưa rõ hàng của mình thuộc loại nào.',
  },
};

export const outcomeTexts: Readonly<Record<ConformityOutcomeId, { title: string; explanation: string }>> = {
  'not-maker': {
    title: 'Không: việc công bố là của người sản xuất, nhập khẩu để bán trong nước',
    explanation:
      'Khi mua về bán lại, hãy xin và giữ bản công bố của nơi sản xuất. Hàng xuất khẩu theo yêu cầu của nước nhập khẩu: xem lộ trình xuất khẩu.',
  },
  certificate: {
    title: 'Có: chứng nhận hợp quy trước, rồi công bố hợp quy',
    explanation:
      'Tổ chức chứng nhận thử mẫu, đánh giá nơi sản xuất và cấp giấy; sau đó cơ sở nộp hồ sơ công bố và gắn dấu hợp quy.',
  },
  declaration: {
    title: 'Có: công bố hợp quy',
    explanation:
      'Đọc phần quản lý của quy chuẩn để biết được tự đánh giá hay phải qua tổ chức chứng nhận, rồi thử nghiệm và nộp hồ sơ công bố. Chỗ nguồn chưa nói rõ, hỏi nơi nhận hồ sơ trước khi làm.',
  },
  registration: {
    title: 'Không công bố hợp quy, nhưng phải đăng ký bản công bố sản phẩm',
    explanation: 'Chỉ sau khi hồ sơ được tiếp nhận mới được bán.',
  },
  'self-declaration': {
    title: 'Không công bố hợp quy, nhưng phải tự công bố sản phẩm',
    explanation:
      'Cơ sở thử nghiệm, tự lập bản công bố, công khai và nộp một bản. Những quy chuẩn dưới đây đặt giới hạn phải đạt.',
  },
  none: {
    title: 'Không phải công bố hợp quy, theo dữ liệu của cổng',
    explanation:
      'Cơ sở vẫn phải làm những việc dưới đây, và giữ đúng giới hạn của quy chuẩn nếu có nêu. Cổng chưa chắc có đủ mọi quy chuẩn: khi còn ngờ, hỏi Sở Khoa học và Công nghệ.',
  },
  ask: {
    title: 'Hãy hỏi Sở Khoa học và Công nghệ trước khi làm',
    explanation:
      'Cổng chưa có quy chuẩn mà cơ sở được báo. Hỏi số hiệu của quy chuẩn, xem nó có trong thư viện không, và báo cho cổng để bổ sung.',
  },
};
