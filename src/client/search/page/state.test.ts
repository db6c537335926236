import { describe, expect, it } from 'vitest';
import {
  activeFilters,
  emptyState,
  isSearchable,
  readState,
  removeFilter,
  setMandatory,
  setValue,
  setYears,
  toRequest,
  writeState,
} from './state.ts';
import type { SearchState } from './state.ts';

const full: SearchState = {
  query: 'chè xanh',
  filters: {
    content: ['standard'],
    kind: ['TCVN', 'other'],
    status: ['in-force'],
    subject: ['che'],
    ics: ['67'],
    issuer: ['bo-y-te'],
    mandatory: true,
    yearFrom: 2010,
    yearTo: 2020,
  },
  sort: 'year',
  page: 3,
};

describe('the address of a search', () => {
  it('says everything in words of the portal', () => {
    expect(writeState(full)).toBe(
      '?q=ch%C3%A8+xanh&muc=tai-lieu&loai=tcvn&loai=khac&tinh-trang=con-hieu-luc&san-pham=che&ics=67' +
        '&co-quan=bo-y-te&tu-nam=2010&den-nam=2020&bat-buoc=1&sap-xep=nam&trang=3',
    );
  });

  it('is read back as it was written', () => {
    expect(readState(writeState(full))).toEqual(full);
    expect(readState('')).toEqual(emptyState);
    expect(writeState(emptyState)).toBe('');
  });

  it('leaves out what it says wrongly', () => {
    const search =
      '?q=a&loai=xyz&tinh-trang=in-force&tu-nam=abc&den-nam=3000&bat-buoc=yes&sap-xep=x&trang=-2&ics=%3Cb%3E&co-quan=';
    expect(readState(search)).toEqual({ ...emptyState, query: 'a' });
  });

  it('keeps kinds of content that arrive later', () => {
    expect(readState('?muc=tin-tuc').filters.content).toEqual(['tin-tuc']);
  });

  it('reads years typed the wrong way round, and a repeated value once', () => {
    expect(readState('?tu-nam=2020&den-nam=2010&loai=tcvn&loai=tcvn').filters).toEqual({
      yearFrom: 2010,
      yearTo: 2020,
      kind: ['TCVN'],
    });
  });

  it('composes what was typed with combining marks', () => {
    expect(readState(`?q=${encodeURIComponent('chè'.normalize('NFD'))}`).query).toBe('chè');
  });
});

describe('the number of results', () => {
  it('is bounded, whatever an address asks for', () => {
    expect(readState('?trang=9999').page).toBe(50);
    expect(readState('?trang=1.5').page).toBe(1);
  });
});

describe('changing filters', () => {
  it('adds and removes values, and starts again from the first results', () => {
    const one = setValue({ ...emptyState, page: 4 }, 'kind', 'TCVN', true);
    expect(one).toMatchObject({ page: 1, filters: { kind: ['TCVN'] } });
    expect(setValue(one, 'kind', 'TCVN', false).filters).toEqual({});
  });

  it('sets and clears years and the mandatory ones', () => {
    expect(setYears(emptyState, 2015, undefined).filters).toEqual({ yearFrom: 2015 });
    expect(setYears(setYears(emptyState, 2015, 2016), undefined, undefined).filters).toEqual({});
    expect(setMandatory(setMandatory(emptyState, true), false).filters).toEqual({});
  });

  it('lists active filters, each of which can be taken away', () => {
    const active = activeFilters(full);
    expect(active).toHaveLength(9);
    expect(active.reduce(removeFilter, full).filters).toEqual({});
  });
});

describe('what is asked of the index', () => {
  it('asks for two letters or a digit', () => {
    expect(['a', ' ', '', '-', 'đ', 'ế'.normalize('NFD')].map(isSearchable)).not.toContain(true);
    expect(['ab', 'đá', '5', 'a b', '9740'].map(isSearchable)).not.toContain(false);
  });

  it('asks for all pages that are shown', () => {
    const { signal } = new AbortController();
    expect(toRequest(full, signal)).toMatchObject({ query: 'chè xanh', limit: 60, sort: 'year', signal });
  });
});
