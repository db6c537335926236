/** pino-roll comes without types; these are the options in use. */
declare module 'pino-roll' {
  import type { SonicBoom, SonicBoomOpts } from 'sonic-boom';

  export default function pinoRoll(
    options: Omit<SonicBoomOpts, 'dest' | 'fd'> & {
      /** The path; a number is put before its ending. */
      file: string;
      /** Megabytes. */
      size: number;
      limit: { count: number; removeOtherLogFiles: boolean };
    },
  ): Promise<SonicBoom>;
}
