/**
 * Settings of a server whose data nobody will miss: no waiting for the disk. Many connections, because each test file has its own
 * database and pool. Autovacuum would now and then hold on to the template database while it is being cloned.
 */
export const throwAwaySettings: Record<string, string> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '200',
};
