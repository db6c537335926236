/**
 * The CMS on a hosted git service, with the settings that `docs/cms-hosting.md` gives to operators. The services answer as their
 * documented APIs do, from a repository in memory; no account at any of them is needed, and no request leaves the machine.
 */
import { readFileSync } from 'node:fs';
import { test, type BrowserContext, type Page } from '@playwright/test';
import { cmsSettingsSchema } from '#schemas/settings/cms.ts';
import { adminPage } from '../../../admin/config/admin-page.ts';
import { decapConfig } from '../../../admin/config/decap-config.ts';
import { contentFiles, siteFile, testConfig } from '../../../scripts/lib/browser/admin-page.ts';
import {
  approveAndPublish,
  box,
  choose,
  expect,
  goTo,
  saveDraft,
  setStatus,
  write,
} from '../admin/editor.ts';
import { forgejo } from './forgejo.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { Repository } from './repository.ts';
import { answerApi, type Service } from './service.ts';

test.describe.configure({ timeout: 120_000 });

/** The news of the small portal and its settings: the CMS reads every entry of a collection that is opened. */
function newsRepository(): Repository {
  const files = contentFiles().filter((file) => /^content\/(?:news|settings)\//.test(file));
  return new Repository(new Map(files.map((file) => [file, readFileSync(siteFile(file), 'utf8')])));
}

/** Serves the editors' page as a build with these settings makes it. */
async function useSettings(context: BrowserContext, service: Service): Promise<void> {
  const cms = cmsSettingsSchema.parse(service.settings);
  const { backend, publish_mode } = decapConfig({
    collections: [],
    settingsForms: [],
    options: {},
    cms,
    siteUrl: 'https://nscl.example.vn',
  });
  await context.route(/\/admin\/(?:\?.*)?$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: adminPage(cms, 'NSCL') }),
  );
  await context.route('**/admin/config.json', (route) =>
    route.fulfill({ json: { ...testConfig(), backend, publish_mode } }),
  );
}

async function enter(page: Page): Promise<void> {
  await page.goto('/admin/');
  await page.getByRole('button', { name: /^Đăng nhập/ }).click();
  await expect(page.locator('#nc-root').getByText('Nội dung').first()).toBeVisible();
}

for (const service of [gitlab, github, forgejo])
  test(`an article is written, reviewed and published on ${service.name}`, async ({ page, context }) => {
    const repository = newsRepository();
    await useSettings(context, service);
    await service.signIn(context);
    const refused = await answerApi(context, service, repository);
    await enter(page);

    await goTo(page, '#/collections/news');
    await expect(page.locator('a[href*="/collections/news/entries/"]').first()).toBeVisible();
    await goTo(page, '#/collections/news/new');
    await write(box(page, 'Tiêu đề'), 'Mở lớp học 5S');
    await box(page, 'Ngày').fill('2026-11-20');
    await write(box(page, 'Câu mở đầu'), 'Lớp mở cuối tháng.');
    await choose(page, 'Chuyên mục', 'Du lịch');
    await saveDraft(page);
    const file = 'content/news/mo-lop-hoc-5s.md';
    const branch = 'cms/news/mo-lop-hoc-5s';
    expect(repository.read(branch, file)).toContain('Lớp mở cuối tháng.');
    expect(repository.read('main', file)).toBeUndefined();
    expect(repository.proposals[0]).toMatchObject({ branch, state: 'open', labels: ['decap-cms/draft'] });

    await write(box(page, 'Câu mở đầu'), 'Lớp mở đầu tháng.');
    await saveDraft(page);
    expect(repository.read(branch, file)).toContain('Lớp mở đầu tháng.');
    await setStatus(page, 'Đang xét duyệt');
    await expect.poll(() => repository.proposals[0]?.labels).toEqual(['decap-cms/pending_review']);
    await approveAndPublish(page);
    expect(repository.read('main', file)).toContain('Lớp mở đầu tháng.');
    expect(repository.proposals).toMatchObject([{ state: 'merged' }]);
    expect([...repository.branches.keys()]).toEqual(['main']);
    expect(refused).toEqual([]);
  });
