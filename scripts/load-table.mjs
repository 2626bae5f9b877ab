/** Loads the command table from its TypeScript sources, whose imports are written with `.js`. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isSource = context.parentURL?.includes('/src/') || specifier.includes('/src/');
    const isRelative = specifier.startsWith('.');
    return next(isSource && isRelative ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

export const { ACTIONS } = await import('../src/app/action-spec.js');
export const { generatedFiles } = await import('../src/app/generated-files.js');
