export * from './useRefreshable';
