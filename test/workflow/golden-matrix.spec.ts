import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { matrixText } from './golden-matrix.js';
import { exploreProcess } from './world/walk.js';

const file = path.join(import.meta.dirname, 'golden-matrix.txt');

// A change of the process shows here line by line. Look at each, then write the file anew with UPDATE_GOLDEN=1.
it('lets every role do in every sub-state what was agreed', () => {
  const text = matrixText(exploreProcess().reached);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
