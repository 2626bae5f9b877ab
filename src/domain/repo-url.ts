/** URLs of repositories: https and ssh, narrow grammar, allow-list compared after lower-casing (T17, T18). */
import type { Brand } from './brand.js';

export type RepoUrl = Brand<string, 'RepoUrl'>;
