import http from 'node:http';

/**
 * Sends requests from `clients` keep-alive connections for `seconds`, each connection one after the other.
 * @param {{port: number, clients: number, seconds: number, request: (n: number) => {method: string, path: string, headers: object, body?: string}, expect: number, untilFirstByte?: boolean}} plan
 * @returns {Promise<{rate: number, p50: number, p99: number, failed: number}>} requests per second, latencies in ms
 */
export async function load({ port, clients, seconds, request, expect, untilFirstByte = false }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const latencies = [];
  let failed = 0;
  let n = 0;
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const asked = request(n++);
        const t0 = performance.now();
        const { status, firstByteAt } = await send(agent, port, asked);
        latencies.push((untilFirstByte ? firstByteAt : performance.now()) - t0);
        if (status !== expect) failed += 1;
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { rate: latencies.length / elapsed, p50: at(0.5), p99: at(0.99), failed };
}

function send(agent, port, { method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
      const firstByteAt = performance.now();
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode, firstByteAt }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
