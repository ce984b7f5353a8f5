import { expect, it } from 'vitest';
import { classicScriptsLast } from './head-order-plugin.ts';

it('puts what holds up the reading of the head behind all else in it', () => {
  const html = `<html>
  <head>
    <title>Parley</title>
    <script src="./theme.js"></script>
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" href="./assets/index.css">
  </head>
  <body><script src="./later.js"></script></body>
</html>`;
  expect(classicScriptsLast(html)).toBe(`<html>
  <head>
    <title>Parley</title>
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" href="./assets/index.css">
    <script src="./theme.js"></script>
  </head>
  <body><script src="./later.js"></script></body>
</html>`);
});
