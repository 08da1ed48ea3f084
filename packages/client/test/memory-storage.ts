export { MemoryStorage } from '../src/fake/memory-storage.js';
