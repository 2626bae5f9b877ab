// Made by scripts/build.mjs.
import { main } from '../index.js';

await main('comment', 'run');
