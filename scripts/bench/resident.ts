/** Memory of processes, as Linux tells it. */
import { readFileSync } from 'node:fs';

/** Resident memory of one process, in bytes; 0 where /proc does not tell. */
export function residentOf(processId: number): number {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Resident memory of a process and all its children, in bytes; 0 where /proc does not tell. */
export function residentBytes(processId: number): number {
  try {
    const children = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8');
    return children
      .split(' ')
      .filter(Boolean)
      .reduce((total, child) => total + residentBytes(Number(child)), residentOf(processId));
  } catch {
    return 0;
  }
}
