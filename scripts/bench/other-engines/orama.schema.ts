export const oramaSchema = {
  designation: 'string',
  title: 'string',
  otherTitle: 'string',
  text: 'string',
} as const;
