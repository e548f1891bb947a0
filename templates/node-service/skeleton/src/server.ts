import { runService } from './service.js';

await runService({ env: process.env });
