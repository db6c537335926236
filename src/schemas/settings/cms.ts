import { z } from 'astro/zod';
import { choice, field, line, webAddress } from '#schemas/fields/field.ts';
import { settingsFolder } from '#schemas/content-paths.ts';

/** Where editors' work goes. The first is this project's own server; the others are git services that Decap CMS speaks to itself. */
const backendLabels = {
  proxy: 'Máy chủ của cổng (mặc định)',
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
  forgejo: 'Forgejo',
  bitbucket: 'Bitbucket',
  'git-gateway': 'Git Gateway',
} as const;

/** Git services where a text is reviewed before it is published; Decap's Gitea backend refuses it (constructor of its Implementation). */
export const reviewingBackends = ['proxy', 'github', 'gitlab', 'forgejo', 'bitbucket', 'git-gateway'];

/**
 * Where the editors' page saves, one file that only operators touch: `content/settings/cms.yaml`. Without the file the embedded
 * publishing server is used. `docs/cms-hosting.md` tells what each service needs.
 */
export const cmsSettingsSchema = z
  .strictObject({
    backend: choice(backendLabels, { title: 'Nơi lưu' }).default('proxy'),
    repo: field(line().optional(), { title: 'Kho mã', examples: ['so-khcn/nscl'] }),
    branch: field(line().default('main'), { title: 'Nhánh' }),
    api_root: field(webAddress().optional(), { title: 'Địa chỉ API' }),
    base_url: field(webAddress().optional(), { title: 'Địa chỉ đăng nhập' }),
    auth_endpoint: field(line().optional(), { title: 'Đường dẫn đăng nhập' }),
    auth_type: field(z.enum(['pkce', 'implicit']).optional(), { title: 'Cách đăng nhập' }),
    app_id: field(line().optional(), { title: 'Mã ứng dụng OAuth' }),
    site_domain: field(line().optional(), { title: 'Tên miền của cổng' }),
    identity_url: field(webAddress().optional(), { title: 'Địa chỉ dịch vụ danh tính' }),
    gateway_url: field(webAddress().optional(), { title: 'Địa chỉ Git Gateway' }),
    review: field(z.boolean().default(true), { title: 'Duyệt trước khi công bố' }),
  })
  .superRefine(({ backend, repo }, context) => {
    if (backend === 'proxy' || backend === 'git-gateway' || repo) return;
    context.addIssue({ code: 'custom', path: ['repo'], message: 'cần có kho mã khi dùng dịch vụ git' });
  });

export type CmsSettings = z.infer<typeof cmsSettingsSchema>;

export const cmsSettingsFile = `${settingsFolder}/cms.yaml`;
