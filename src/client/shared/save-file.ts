/** Hands a file to the visitor. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has ended.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
