/** Sends the bytes of one upload to the server, ahead of the draft that they belong to. */

/**
 * @returns the name of the cleaned bytes in git
 * @throws {Error} with the server's reason, fit to be shown
 */
export async function sendUpload(path: string, bytes: Blob): Promise<string> {
  const response = await fetch(`/api/newsroom/uploads?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: bytes,
  });
  const answer = (await response.json()) as { id?: string; error?: string };
  if (answer.id !== undefined) return answer.id;
  throw new Error(answer.error ?? `Máy chủ trả lời ${response.status}.`);
}
