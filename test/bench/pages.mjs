import http from 'node:http';
import { load } from './load.mjs';

/** The main pages, each with the calls of the API that give what it shows. */
const pagesOf = (reference) => [
  { name: 'worklist', as: 'officer', page: '/worklist', calls: ['/worklist', '/worklist/news', '/challenges?limit=20'] },
  {
    name: 'case',
    as: 'officer',
    page: `/challenges/${reference}`,
    calls: [`/challenges/${reference}`, `/challenges/${reference}/history`, `/challenges/${reference}/documents`],
  },
  { name: 'history', as: 'officer', page: `/challenges/${reference}/history`, calls: [`/challenges/${reference}/history`] },
  {
    name: 'deadline',
    as: 'officer',
    page: `/challenges/${reference}/deadlines/acknowledge`,
    calls: [`/challenges/${reference}/deadlines/acknowledge`],
  },
  { name: 'indicators', as: 'maig', page: '/compacts/wolverhampton/indicators', calls: ['/compacts/wolverhampton/indicators'] },
  { name: 'codes', as: 'challenger', page: '/compacts/wolverhampton/codes', calls: ['/compacts/wolverhampton/commitments?limit=200'] },
];

/** Prints for each page its time to first byte over that of the calls that it shows, one reader and sixteen, in the same run. */
export async function measurePages({ port, seconds, size, reference, tokens }) {
  const timed = async (path, headers, clients) => {
    const plan = { port, clients, expect: 200, untilFirstByte: true, request: () => ({ method: 'GET', path, headers }) };
    await load({ ...plan, seconds: seconds / 4 });
    return load({ ...plan, seconds: seconds / 2 });
  };
  for (const { name, as, page, calls } of pagesOf(reference)) {
    const bearer = { authorization: `Bearer ${tokens[as]}` };
    const cookie = { cookie: `compact_session=${tokens[as]}`, accept: 'text/html', 'accept-encoding': 'gzip' };
    const bytes = await weightOf(port, page, cookie);
    for (const clients of [1, 16]) {
      const shown = await timed(page, cookie, clients);
      const asked = { p50: 0, p99: 0, failed: 0 };
      for (const call of calls) {
        const one = await timed(`/api/v1${call}`, bearer, clients);
        for (const figure of Object.keys(asked)) asked[figure] += one[figure];
      }
      const failed = shown.failed + asked.failed;
      console.log(
        `${String(size).padStart(7)} page ${name.padEnd(10)} ${String(clients).padStart(2)} readers  first byte p50 ${shown.p50.toFixed(1)} p99 ${shown.p99.toFixed(1)} ms  API p50 ${asked.p50.toFixed(1)} p99 ${asked.p99.toFixed(1)} ms  ratio p50 ${(shown.p50 / asked.p50).toFixed(2)} p99 ${(shown.p99 / asked.p99).toFixed(2)}  ${(bytes / 1000).toFixed(1)} KB${failed ? `  FAILED ${failed}` : ''}`,
      );
    }
  }
}

/** The page alone, as it travels. What it needs besides is looked at by the walk of the browser tests. */
async function weightOf(port, path, headers) {
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1', path, headers }, (response) => {
        let bytes = 0;
        response.on('data', (chunk) => (bytes += chunk.length));
        response.on('end', () => resolve(bytes));
      })
      .on('error', reject);
  });
}
