import { expect, it } from 'vitest';
import { escapeHtml } from './html.ts';

it('takes from a text whatever could end an element or an attribute, and nothing else', () => {
  expect(escapeHtml(`<b onclick="x('y')">Chè & "Quế"</b>`)).toBe(
    '&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;Chè &amp; &quot;Quế&quot;&lt;/b&gt;',
  );
  expect(escapeHtml('Đường, đậu; 5 % – 10 °C')).toBe('Đường, đậu; 5 % – 10 °C');
});
