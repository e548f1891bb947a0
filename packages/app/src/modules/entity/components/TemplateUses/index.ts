export * from './TemplateUses';
