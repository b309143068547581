import { importGroup } from './import-group.js';

await importGroup('e2e-2');
