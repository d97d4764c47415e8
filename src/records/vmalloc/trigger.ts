/** Every one of these lines holds it, and hardly another: one word to look for instead of six. */
export const TRIGGER = 'vmalloc';
