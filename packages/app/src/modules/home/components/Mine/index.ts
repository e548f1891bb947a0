export * from './Mine';
