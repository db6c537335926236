/** How close a national document is to the international one that it adopts: the degrees of ISO/IEC Guide 21-1. */

/** The degrees of correspondence of ISO/IEC Guide 21-1: identical, modified, not equivalent. */
export const adoptionDegrees = ['IDT', 'MOD', 'NEQ'] as const;

export type AdoptionDegree = (typeof adoptionDegrees)[number];

export interface AdoptionDegreeText {
  readonly name: string;
  /** One sentence for a reader who has never heard of the degrees. */
  readonly explanation: string;
}

const degreeTexts: Readonly<Record<AdoptionDegree, AdoptionDegreeText>> = {
  IDT: {
    name: 'hoàn toàn tương đương',
    explanation:
      'Nội dung kỹ thuật, bố cục và lời văn giống tài liệu quốc tế (được phép có thay đổi nhỏ về biên tập): đáp ứng tài liệu này là đáp ứng tài liệu quốc tế và ngược lại.',
  },
  MOD: {
    name: 'tương đương có sửa đổi',
    explanation:
      'Có sai khác về kỹ thuật hoặc bố cục so với tài liệu quốc tế; các sai khác được nêu và giải thích trong tài liệu.',
  },
  NEQ: {
    name: 'không tương đương',
    explanation:
      'Được xây dựng trên cơ sở tham khảo tài liệu quốc tế, có sai khác không được chỉ rõ; không được coi là chấp nhận tài liệu quốc tế.',
  },
};

const unknownDegreeText: AdoptionDegreeText = {
  name: 'chưa rõ mức độ',
  explanation: 'Nguồn đã tra cứu có nêu tài liệu quốc tế nhưng không nêu mức độ tương đương.',
};

/**
 * A degree in Vietnamese, in the wording of the forewords of TCVN.
 *
 * @param degree null when no source states it: that is said, never guessed.
 */
export function adoptionDegreeText(degree: AdoptionDegree | null): AdoptionDegreeText {
  return degree === null ? unknownDegreeText : degreeTexts[degree];
}

/**
 * Whether a degree makes the document an adoption. NEQ does not (ISO/IEC Guide 21-1): such a document only refers to
 * the international one.
 *
 * @returns undefined when the degree is not known.
 */
export function isAdoption(degree: AdoptionDegree | null): boolean | undefined {
  return degree === null ? undefined : degree !== 'NEQ';
}
