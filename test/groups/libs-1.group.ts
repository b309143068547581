import { importGroup } from './import-group.js';

await importGroup('libs-1');
