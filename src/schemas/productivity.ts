/** Labels of the figures that an enterprise types to measure its productivity, and of the measures computed from them. */
import type { FigureName, MeasureName } from '#domain/productivity/measures.ts';

interface FigureText {
  label: string;
  unit: string;
  hint: string;
}

export const figureTexts: Readonly<Record<FigureName, FigureText>> = {
  output: {
    label: 'Doanh thu thuần hoặc giá trị sản xuất',
    unit: 'triệu đồng',
    hint: 'Báo cáo kết quả kinh doanh, dòng doanh thu thuần; chọn một cách tính và giữ cho cả hai năm.',
  },
  purchases: {
    label: 'Vật tư, năng lượng, dịch vụ mua ngoài',
    unit: 'triệu đồng',
    hint: 'Nguyên liệu, bao bì, điện, nước, nhiên liệu, thuê ngoài, vận chuyển. Không gồm lương và khấu hao.',
  },
  people: {
    label: 'Số lao động bình quân',
    unit: 'người',
    hint: 'Trung bình của mười hai tháng; người làm nửa thời gian tính 0,5.',
  },
  hours: {
    label: 'Tổng số giờ làm việc',
    unit: 'giờ',
    hint: 'Cộng theo bảng chấm công, kể cả làm thêm.',
  },
  wages: {
    label: 'Chi cho người lao động',
    unit: 'triệu đồng',
    hint: 'Lương, thưởng, bảo hiểm, ăn ca.',
  },
  assets: {
    label: 'Tài sản cố định hữu hình bình quân',
    unit: 'triệu đồng',
    hint: 'Nhà xưởng, máy móc, thiết bị: giá trị còn lại trên sổ, trung bình đầu năm và cuối năm.',
  },
};

export const figureNames = Object.keys(figureTexts) as readonly FigureName[];

interface MeasureText {
  label: string;
  unit: string;
  formula: string;
  /** The meaning of the measure, or of a change in it. */
  meaning: string;
}

export const measureTexts: Readonly<Record<MeasureName, MeasureText>> = {
  valueAdded: {
    label: 'Giá trị gia tăng',
    unit: 'triệu đồng',
    formula: 'Doanh thu thuần − vật tư, năng lượng, dịch vụ mua ngoài',
    meaning: 'Phần giá trị do chính cơ sở tạo ra, để trả lương, khấu hao, thuế và lãi.',
  },
  labourProductivity: {
    label: 'Năng suất lao động',
    unit: 'triệu đồng/người',
    formula: 'Giá trị gia tăng ÷ số lao động bình quân',
    meaning: 'Mỗi người trong một năm tạo ra bao nhiêu giá trị.',
  },
  hourlyProductivity: {
    label: 'Năng suất lao động theo giờ',
    unit: 'nghìn đồng/giờ',
    formula: 'Giá trị gia tăng ÷ tổng số giờ làm việc',
    meaning: 'Loại bỏ ảnh hưởng của làm thêm hoặc nghỉ việc.',
  },
  outputPerHour: {
    label: 'Sản lượng mỗi giờ',
    unit: 'nghìn đồng/giờ',
    formula: 'Doanh thu thuần ÷ tổng số giờ làm việc',
    meaning: 'Tăng nhanh hơn năng suất lao động nghĩa là phần mua ngoài chiếm nhiều hơn.',
  },
  capitalProductivity: {
    label: 'Năng suất vốn',
    unit: 'đồng giá trị gia tăng/đồng tài sản',
    formula: 'Giá trị gia tăng ÷ tài sản cố định bình quân',
    meaning: 'Máy móc, nhà xưởng được dùng hiệu quả đến đâu.',
  },
  wageShare: {
    label: 'Tỷ lệ chi cho lao động',
    unit: '%',
    formula: 'Chi cho người lao động ÷ giá trị gia tăng',
    meaning: 'Phần giá trị gia tăng về tay người lao động.',
  },
  wagePerPerson: {
    label: 'Chi cho mỗi lao động',
    unit: 'triệu đồng/người',
    formula: 'Chi cho người lao động ÷ số lao động bình quân',
    meaning: 'Nên tăng cùng năng suất lao động: tăng nhanh hơn lâu dài thì cơ sở khó giữ được.',
  },
};

/** Where the concepts come from. */
export const productivitySource = {
  label: 'OECD, Measuring Productivity – OECD Manual (2001), chương 2 và 3',
  url: 'https://www.oecd.org/sdd/productivity-stats/2352458.pdf',
} as const;

/** How a file or the browser's storage names a figure of a year; never changed, since saved files bear it. */
export interface SavedYear {
  year?: number | undefined;
  figures: Partial<Record<FigureName, number>>;
}
