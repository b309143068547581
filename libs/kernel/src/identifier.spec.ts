import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from './identifier.js';

describe('newId', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is a UUID version 7 that carries the time', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before);
  });

  it('rises strictly within one millisecond and when the clock steps back', () => {
    const now = Date.now() + 60_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
    const ids = Array.from({ length: 10_000 }, newId);
    clock.mockReturnValue(now - 5_000);
    ids.push(...Array.from({ length: 10 }, newId));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
