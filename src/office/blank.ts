/** True for text that only keeps a place to write in: nothing, or dots. A cell is place enough. */
export const isBlank = (text: string): boolean => /^[…\s]*$/.test(text);
