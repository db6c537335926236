/** A bucket over the S3 protocol, which AWS, MinIO, Ceph and the clouds in Viet Nam speak. */
import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { Bucket } from '../lib/deploy/storage.ts';

export interface BucketSettings {
  name: string;
  /** Of other providers than AWS. */
  endpoint?: string | undefined;
  region: string;
}

/** Opens a bucket. Keys come from the environment, as for every AWS tool: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY. */
export function openBucket({ name, endpoint, region }: BucketSettings): Bucket {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    maxAttempts: 5,
    // Other providers do not all know the checksums that newer SDKs add by themselves.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (Key: string) => ({ Bucket: name, Key });
  return {
    read: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        return await Body?.transformToString();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    write: async (key, bytes, { contentType, cacheControl }) => {
      await client.send(
        new PutObjectCommand({
          ...at(key),
          Body: bytes,
          ContentType: contentType,
          CacheControl: cacheControl,
        }),
      );
    },
    copy: async (from, to) => {
      await client.send(new CopyObjectCommand({ ...at(to), CopySource: `${name}/${encodeURI(from)}` }));
    },
    folders: async (prefix) => {
      const found: string[] = [];
      for await (const page of paginateListObjectsV2(
        { client },
        { Bucket: name, Prefix: prefix, Delimiter: '/' },
      ))
        for (const { Prefix = '' } of page.CommonPrefixes ?? []) found.push(Prefix.slice(prefix.length, -1));
      return found;
    },
    removeAll: async (prefix) => {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: name, Prefix: prefix })) {
        const Objects = (page.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
        if (Objects.length > 0)
          await client.send(new DeleteObjectsCommand({ Bucket: name, Delete: { Objects, Quiet: true } }));
      }
    },
  };
}
