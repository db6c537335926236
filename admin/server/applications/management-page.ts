/** The management page on which editors read who has applied to join the network, and how to reach them. */
import { html, raw } from 'hono/html';
import type { ChoiceName } from '#schemas/requests/application-text.ts';
import type { CmsServer } from '../cms-server.ts';
import type { Html, ManagementPage } from '../management/page.ts';
import { form, moment } from '../management/parts.ts';
import { readChoiceNames } from './choice-names.ts';
import { editorsPath, facts } from './pages.ts';
import { ApplicationStore } from './store.ts';
import type { StoredApplication } from './store.ts';

const storeOf = (server: CmsServer) => new ApplicationStore(server.context, server.dataFolder, server.log);

function item({ reference, receivedAt, slug, application }: StoredApplication, nameOf: ChoiceName): Html {
  return html`<section class="card" id="don-${reference}">
    <h2>${application.name}</h2>
    <p class="hint">
      Đơn ${reference}, nhận ${moment(receivedAt)}. Bản nháp:
      <a href="/admin/#/collections/members/entries/${slug}">${slug}</a>
    </p>
    ${raw(facts(application, nameOf))}
    ${form({
      action: 'xoa-lien-he',
      hidden: { reference },
      button: 'Xóa thông tin liên hệ',
      about: `của đơn ${reference}`,
      look: 'danger',
    })}
  </section>`;
}

export const applicationsPage: ManagementPage = {
  path: editorsPath,
  label: 'Đơn đăng ký',
  summary: 'Đơn xin tham gia mạng lưới: người liên hệ, nguyện vọng; xóa khi việc xét đã xong.',
  permission: 'publish',
  purpose: 'xem thông tin liên hệ trong đơn đăng ký',
  waiting: async ({ server }) => (await storeOf(server).list()).length,
  show: async ({ server }) => {
    const nameOf = await readChoiceNames(server.requireContext().git);
    const applications = await storeOf(server).list();
    return html`<p>
        Mỗi đơn xin tham gia mạng lưới có một bản nháp ở cột “Đang xét duyệt” của mục
        <a href="/admin/#/workflow">Biên tập</a>. Người liên hệ, điện thoại, thư điện tử và nguyện vọng chỉ có
        ở trang này: chúng không nằm trong kho nội dung và không được đăng.
      </p>
      <p>
        Khi việc xét xong, hoặc khi đơn vị yêu cầu, hãy xóa thông tin liên hệ. Bản nháp thì xóa ở mục Biên
        tập.
      </p>
      ${
        applications.length === 0
          ? html`<p>Chưa có đơn nào.</p>`
          : applications.map((application) => item(application, nameOf))
      }`;
  },
  actions: {
    'xoa-lien-he': async ({ server, form: sent, audit }) => {
      const reference = sent.get('reference') ?? '';
      await storeOf(server).remove(reference);
      audit('remove-application', reference);
      return { notice: `Đã xóa thông tin liên hệ của đơn ${reference}.` };
    },
  },
};
