export * from './EntityOverview';
