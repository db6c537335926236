/** What each kind of content is called, in the order of the portal's sections. A collection that joins the index adds its words here. */
export const contentWords: Readonly<Record<string, string>> = {
  document: 'Tiêu chuẩn, quy chuẩn',
  product: 'Sản phẩm',
  topic: 'Chủ đề chung',
};
