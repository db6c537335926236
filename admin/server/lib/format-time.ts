/** Moments as the newsroom tells them to people. */

const clock = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Day and time in Viet Nam. */
export function clockTime(moment: string): string {
  return clock.format(new Date(moment));
}
