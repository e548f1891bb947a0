export * from './RelationsCard';
