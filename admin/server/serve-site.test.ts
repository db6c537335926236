import { describe, expect, it } from 'vitest';
import { chooseAddress, explainListenError } from './serve-site.ts';

describe('chooseAddress', () => {
  it('listens on this machine only unless told otherwise', () => {
    expect(chooseAddress({}, {})).toEqual({ host: '127.0.0.1', port: 4321 });
  });

  it('prefers the command line to the environment', () => {
    const environment = { HOST: '0.0.0.0', PORT: '8080' };
    expect(chooseAddress({}, environment)).toEqual({ host: '0.0.0.0', port: 8080 });
    expect(chooseAddress({ host: '::1', port: '0' }, environment)).toEqual({ host: '::1', port: 0 });
  });

  it.each(['abc', '-1', '70000', '', '80.5'])('refuses the port "%s"', (port) => {
    expect(() => chooseAddress({ port }, {})).toThrow('Cổng không hợp lệ');
  });
});

describe('explainListenError', () => {
  const at = { host: '127.0.0.1', port: 4321 };

  it('says which port is busy and how to choose another', () => {
    const text = explainListenError(Object.assign(new Error('listen'), { code: 'EADDRINUSE' }), at);
    expect(text).toContain('4321');
    expect(text).toContain('PORT=4322');
  });

  it('keeps the text of an error it does not know', () => {
    expect(explainListenError(new Error('strange'), at)).toContain('strange');
  });
});
