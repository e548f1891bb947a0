export * from './EntityActions';
