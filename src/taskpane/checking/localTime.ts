/** A moment in local time as 审核记录 keeps it: `YYYY-MM-DD HH:mm`. */
export function localTime(moment: Date): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
