/** The people who may sign in: a JSON file that only the server's own user can read. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import { writeFileAtomic } from '../lib/write-file-atomic.ts';
import { Mutex } from '../lib/mutex.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { HttpError } from '../http/http-error.ts';
import { roles } from './roles.ts';
import type { Role } from './roles.ts';

const accountSchema = z.object({
  /** The user name for signing in. */
  login: z.string(),
  /** The name in commits, for example `Nguyễn Thị Hoa`. */
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** argon2id, in the PHC format. */
  hash: z.string(),
  /** ISO 8601; sessions that began earlier end. */
  changedAt: z.string(),
  /** May not sign in any more; kept, because commits and the audit log name the person. */
  disabled: z.boolean().optional(),
  /** The password was made by an administrator: it is good for a first sign-in until then (ISO 8601), and must be changed there. */
  oneTimeUntil: z.string().optional(),
});
const fileSchema = z.object({ accounts: z.array(accountSchema) });

export type Account = z.infer<typeof accountSchema>;
export type NewAccount = Pick<Account, 'login' | 'name' | 'email' | 'role' | 'oneTimeUntil'> & {
  password: string;
};

const loginForm = /^[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?$/;
const emailForm = /^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/;

/** Characters that git does not allow in an author's name: control characters, and the angle brackets that delimit the email. */
const unfitForName = /[<>\p{C}]/u;

function checked(login: string, name: string, email: string): void {
  if (!loginForm.test(login)) {
    throw new HttpError(
      'bad-request',
      'Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối; dài tối đa 40 ký tự.',
    );
  }
  if (name.trim().length < 2 || name.length > 80 || unfitForName.test(name)) {
    throw new HttpError('bad-request', 'Hãy ghi họ và tên đầy đủ (2 đến 80 ký tự).');
  }
  if (!emailForm.test(email) || email.length > 120) {
    throw new HttpError('bad-request', `“${email}” không phải địa chỉ thư điện tử.`);
  }
}

/** Logins are typed by people: capitals and spaces around do not matter. */
export const normalLogin = (login: string): string => login.trim().toLowerCase().normalize('NFC');

export class Accounts {
  readonly #file: string;
  readonly #mutex = new Mutex();
  #read: { stamp: string; accounts: Account[]; damage: string | undefined } | undefined;

  /** @param file `users.json` in the data folder; it need not exist */
  constructor(file: string) {
    this.#file = file;
  }

  /** All accounts, as the file says now: the command and the server may both write it. None when the file is damaged. */
  list(): readonly Account[] {
    return this.#readFile().accounts;
  }

  /** Whether there is a file that cannot be read. Nobody can sign in then, and nobody may create a first account either. */
  isDamaged(): boolean {
    return this.damage() !== undefined;
  }

  /** Why the file cannot be read; undefined when it can, or there is none. */
  damage(): string | undefined {
    return this.#readFile().damage;
  }

  #readFile(): { accounts: Account[]; damage: string | undefined } {
    if (!existsSync(this.#file)) return { accounts: [], damage: undefined };
    const { mtimeMs, size, ino } = statSync(this.#file);
    const stamp = `${mtimeMs} ${size} ${ino}`;
    if (this.#read?.stamp === stamp) return this.#read;
    try {
      const { accounts } = fileSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
      this.#read = { stamp, accounts, damage: undefined };
    } catch (error) {
      const damage = `${this.#file}: ${error instanceof Error ? error.message : String(error)}`;
      this.#read = { stamp, accounts: [], damage };
    }
    return this.#read;
  }

  /** Renames a damaged file, so that accounts can be created anew. Returns its new name; undefined when the file is whole. */
  async setDamagedAside(): Promise<string | undefined> {
    if (!this.isDamaged()) return undefined;
    const aside = `${this.#file}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    await rename(this.#file, aside);
    return aside;
  }

  find(login: string): Account | undefined {
    const wanted = normalLogin(login);
    return this.list().find((account) => account.login === wanted);
  }

  /** The account with this password, or undefined; an unknown or closed account takes as long as a wrong password. */
  async authenticate(login: string, password: string): Promise<Account | undefined> {
    const account = this.find(login);
    const isRight = await verifyPassword(account?.hash, password);
    const isLate = account?.oneTimeUntil !== undefined && account.oneTimeUntil < now();
    return isRight && !isLate && account?.disabled !== true ? account : undefined;
  }

  /**
   * Adds an account.
   *
   * @param onlyFirst refuse when there is one already
   * @throws {HttpError} when the login is taken, or a field is not acceptable
   */
  async add(
    { login, name, email, role, password, oneTimeUntil }: NewAccount,
    onlyFirst = false,
  ): Promise<Account> {
    const wanted = normalLogin(login);
    checked(wanted, name, email);
    const hash = await hashPassword(password, wanted);
    return this.#change((accounts) => {
      if (onlyFirst && accounts.length > 0) throw new HttpError('forbidden', 'Đã có tài khoản quản trị.');
      if (accounts.some((account) => account.login === wanted)) {
        throw new HttpError('conflict', `Đã có tài khoản “${wanted}”.`);
      }
      const account: Account = {
        login: wanted,
        name: name.trim().normalize('NFC'),
        email,
        role,
        hash,
        changedAt: now(),
        ...(oneTimeUntil === undefined ? {} : { oneTimeUntil }),
      };
      return [[...accounts, account], account];
    });
  }

  /** @param oneTimeUntil see the account; left out when its owner chose the password */
  async setPassword(login: string, password: string, oneTimeUntil?: string): Promise<void> {
    const hash = await hashPassword(password, normalLogin(login));
    await this.#update(login, { hash, oneTimeUntil });
  }

  /** Closes an account, or opens it again. */
  async setDisabled(login: string, disabled: boolean): Promise<void> {
    await this.#update(login, { disabled });
  }

  /** Ends all sessions of an account. */
  async endSessions(login: string): Promise<void> {
    await this.#update(login, {});
  }

  async setRole(login: string, role: Role): Promise<void> {
    await this.#update(login, { role });
  }

  /**
   * Corrects what an account says of its person; open sessions go on.
   *
   * @throws {HttpError} when there is no such account, or a field is not acceptable
   */
  async setPerson(login: string, { name, email }: Pick<NewAccount, 'name' | 'email'>): Promise<void> {
    const wanted = this.#require(login).login;
    checked(wanted, name, email);
    const person = { name: name.trim().normalize('NFC'), email };
    await this.#change((accounts) => [
      accounts.map((account) => (account.login === wanted ? { ...account, ...person } : account)),
      undefined,
    ]);
  }

  /** @throws {HttpError} when there is no such account, or it is the last administrator */
  async remove(login: string): Promise<void> {
    const wanted = this.#require(login).login;
    await this.#change((accounts) => [
      withAdministrator(accounts.filter((account) => account.login !== wanted)),
      undefined,
    ]);
  }

  async #update(login: string, change: { [Key in keyof Account]?: Account[Key] | undefined }): Promise<void> {
    const wanted = this.#require(login).login;
    await this.#change((accounts) => [
      withAdministrator(
        accounts.map((account) =>
          account.login === wanted
            ? accountSchema.parse({ ...account, ...change, changedAt: now() })
            : account,
        ),
      ),
      undefined,
    ]);
  }

  #require(login: string): Account {
    const account = this.find(login);
    if (account === undefined) throw new HttpError('not-found', `Không có tài khoản “${login}”.`);
    return account;
  }

  #change<Result>(work: (accounts: readonly Account[]) => [Account[], Result]): Promise<Result> {
    return this.#mutex.run(async () => {
      const damage = this.damage();
      // Writing now would destroy what may still be rescued from it.
      if (damage !== undefined) throw new HttpError('unavailable', `Tệp tài khoản bị hỏng: ${damage}`);
      const [accounts, result] = work(this.list());
      await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
      await writeFileAtomic(this.#file, `${JSON.stringify({ accounts }, null, 2)}\n`, 0o600);
      await chmod(this.#file, 0o600);
      return result;
    });
  }
}

const now = () => new Date().toISOString();

function withAdministrator(accounts: Account[]): Account[] {
  if (accounts.some(({ role, disabled }) => role === 'administrator' && disabled !== true)) return accounts;
  throw new HttpError('conflict', 'Cần còn ít nhất một quản trị viên.');
}
