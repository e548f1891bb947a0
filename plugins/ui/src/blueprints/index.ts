export * from './HomeAttentionBlueprint';
export * from './HomeCardBlueprint';
