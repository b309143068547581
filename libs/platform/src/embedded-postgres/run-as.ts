import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** How to run the server's programs: a command put before them, and the user they run as. */
export interface RunAs {
  prefix: string[];
  uid?: number;
  gid?: number;
}

interface Places {
  binaries: string;
  /** The folder that holds everything of the embedded server; it may not exist yet. */
  home: string;
  data: string;
}

/**
 * PostgreSQL refuses to run as root. As an ordinary user we run it directly; as root we hand it to `postgres` or `nobody`,
 * or, where that user could not walk down to the files (a clone under /root), put it in a user namespace of its own.
 * Data that exists is run as its owner: any other user is refused by PostgreSQL.
 */
export function chooseRunAs(places: Places): RunAs {
  const self = process.getuid?.();
  const owner = fs.existsSync(path.join(places.data, 'PG_VERSION')) ? fs.statSync(places.data) : undefined;
  if (self === undefined) throw new Error('The embedded PostgreSQL does not run on Windows: set DATABASE_URL to a PostgreSQL of your own.');
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new Error(
        `${places.data} belongs to user ${owner.uid}, and this is user ${self}: start as its owner, or give another DATA_DIR.`,
      );
    }
    if (!hasAccount(self)) {
      throw new Error(`User id ${self} has no account on this machine, which PostgreSQL needs: add one, or set DATABASE_URL.`);
    }
    return { prefix: [] };
  }
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  const account = owner ? undefined : unprivilegedAccount();
  if (account && canBeWalkedByAnyone(places.home) && canBeWalkedByAnyone(places.binaries)) return { prefix: [], ...account };
  return { prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'] };
}

function unprivilegedAccount(): { uid: number; gid: number } | undefined {
  const accounts = fs.existsSync('/etc/passwd') ? fs.readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const fields = accounts.map((line) => line.split(':'));
  const account = fields.find((f) => f[0] === 'postgres') ?? fields.find((f) => f[0] === 'nobody');
  return account && { uid: Number(account[2]), gid: Number(account[3]) };
}

function hasAccount(uid: number): boolean {
  try {
    return os.userInfo().uid === uid;
  } catch {
    return false;
  }
}

/** Everything above `place`, not the place itself: that one will be made and given to the server's user. */
function canBeWalkedByAnyone(place: string): boolean {
  for (let folder = path.dirname(path.resolve(place)); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && !(fs.statSync(folder).mode & 0o001)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
