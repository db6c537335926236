/** The part of a JSON feed of changes that programs read: each item lists its changes one by one, beside the HTML for people. */
import { z } from 'astro/zod';

/** The name of that part in an item; JSON Feed 1.1 leaves names that begin with an underscore to publishers. */
export const feedPartName = '_nscl';

const feedChangeSchema = z.object({
  /** Equal for two records of one change. */
  key: z.string(),
  day: z.iso.date(),
  /** Designation or number. */
  name: z.string(),
  title: z.string().optional(),
  /** Path on the portal; absent once the entry is gone. */
  href: z.string().optional(),
  /** The change in words. */
  text: z.string(),
});

export type FeedChange = z.infer<typeof feedChangeSchema>;

/** A feed, as far as a program reads it. */
export const changesFeedSchema = z.object({
  items: z.array(z.object({ [feedPartName]: z.object({ changes: z.array(feedChangeSchema) }).optional() })),
});
