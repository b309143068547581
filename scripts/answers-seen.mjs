// Every answer that the API documents must have been seen by a test: test/support/api-contract.ts notes them while the tests run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Compares what was seen with what is documented, says what is missing, and answers an exit code. */
export function checkAnswersSeen(folder) {
  const documentedFile = path.join(folder, 'documented.json');
  if (!existsSync(documentedFile)) {
    console.error('API answers: no test started the server.');
    return 1;
  }
  const documented = JSON.parse(readFileSync(documentedFile, 'utf8'));
  const seen = new Set(
    readdirSync(folder)
      .filter((name) => name.startsWith('seen-'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n')),
  );
  const missing = documented.filter((answer) => !seen.has(answer));
  console.error(`API answers: ${documented.length - missing.length} of ${documented.length} documented answers were seen by a test.`);
  for (const answer of missing) console.error(`  not seen: ${answer}`);
  return missing.length === 0 ? 0 : 1;
}
