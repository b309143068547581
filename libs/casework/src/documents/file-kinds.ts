/** What a file is, as its content tells. */
export interface FileKind {
  readonly mediaType: string;
  /** Endings that its name may have, the usual one first. */
  readonly endings: readonly string[];
}

/** Of types that have several endings; all others have the one that goes with their signature. */
const endingsOf: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/x-m4a': ['m4a', 'mp4'],
  'video/mpeg': ['mpg', 'mpeg'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'application/gzip': ['gz', 'tgz'],
  'application/xml': ['xml', 'kml', 'gpx'],
};

/** Types whose files can be text from beginning to end and have a signature all the same. */
const writtenAsText: ReadonlySet<string> = new Set([
  ...[
    'application/pdf',
    'application/rtf',
    'application/postscript',
    'application/eps',
    'application/pgp-encrypted',
    'application/x-ms-regedit',
  ],
  ...['text/calendar', 'text/vcard', 'text/vtt', 'model/stl'],
]);

/** Programs, shortcuts and containers that run something when they are opened. */
const executables: ReadonlySet<string> = new Set([
  ...[
    'application/x-msdownload',
    'application/x-elf',
    'application/x-mach-binary',
    'application/x-ms-shortcut',
    'application/x-ft-apple.alias',
  ],
  ...[
    'application/java-vm',
    'application/java-archive',
    'application/vnd.android.package-archive',
    'application/x-deb',
    'application/x-rpm',
  ],
  ...['application/x-google-chrome-extension', 'application/x-xpinstall', 'application/wasm', 'application/x-shockwave-flash'],
  ...['application/vnd.ms-cab-compressed', 'application/vnd.ms-htmlhelp', 'application/x-asar', 'application/x-ms-regedit'],
  ...['application/x-apple-diskimage', 'application/x-iso9660-image', 'application/x-unix-archive'],
]);

/** Files of older offices are containers that look alike from outside; the name says which of them, and none of these can be run. */
const olderOffice: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  dot: 'application/msword',
  xls: 'application/vnd.ms-excel',
  xlt: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  pps: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
  pub: 'application/vnd.ms-publisher',
  vsd: 'application/vnd.visio',
  mpp: 'application/vnd.ms-project',
};

/** Kinds of plain text that are opened as text under their own ending. */
const texts: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  eml: 'message/rfc822',
};

/** Whether files of this type can be text from beginning to end. */
export function isWrittenAsText(mediaType: string): boolean {
  return writtenAsText.has(mediaType);
}

/** Whether opening a file of this kind runs something. */
export function isExecutable(mediaType: string, ending: string): boolean {
  return executables.has(mediaType) || (mediaType === 'application/x-cfb' && ['msi', 'msp', 'mst'].includes(ending));
}

/** The kind of a file with a signature. */
export function kindOfSignature(mediaType: string, usualEnding: string, ending: string): FileKind {
  if (mediaType === 'application/x-cfb') {
    const older = olderOffice[ending];
    return older === undefined ? unknownKind : { mediaType: older, endings: [ending] };
  }
  return { mediaType, endings: endingsOf[mediaType] ?? [usualEnding] };
}

/** The kind of a file that is text from its first byte to its last. */
export function kindOfText(beginning: string, ending: string): FileKind {
  const start = beginning.trimStart().slice(0, 4_000);
  if (/^(<!doctype html|<(html|head|body|script|iframe)[\s>])/i.test(start)) return { mediaType: 'text/html', endings: ['html', 'htm'] };
  if (/^<(svg[\s>]|\?xml|!--|!doctype svg)/i.test(start) && /<svg[\s>]/i.test(start))
    return { mediaType: 'image/svg+xml', endings: ['svg'] };
  if (start.startsWith('<?xml')) return { mediaType: 'application/xml', endings: endingsOf['application/xml'] ?? [] };
  const mediaType = texts[ending];
  return mediaType === undefined ? { mediaType: 'text/plain', endings: ['txt'] } : { mediaType, endings: [ending] };
}

/** A file that nothing is known of. */
export const unknownKind: FileKind = { mediaType: 'application/octet-stream', endings: ['bin', 'dat'] };
