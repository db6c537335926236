/** The same when the index is written and when it is read. */
export const flexSearchOptions = {
  document: {
    id: 'id',
    index: [
      { field: 'designation', tokenize: 'forward' },
      { field: 'title', tokenize: 'forward' },
      { field: 'otherTitle', tokenize: 'forward' },
      { field: 'text', tokenize: 'strict' },
    ],
  },
} as const;
