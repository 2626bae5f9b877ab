// Made by scripts/build.mjs.
import { worker } from '../index.js';

await worker();
