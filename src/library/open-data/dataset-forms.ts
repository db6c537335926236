/** The forms of a data set, with their media types. */
export const datasetForms = {
  json: { name: 'JSON', type: 'application/json' },
  csv: { name: 'CSV', type: 'text/csv' },
  xlsx: { name: 'Excel', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
  'relaton.yaml': { name: 'Relaton', type: 'application/yaml' },
  'schema.json': { name: 'JSON Schema', type: 'application/schema+json' },
} as const;

export type DatasetForm = keyof typeof datasetForms;
