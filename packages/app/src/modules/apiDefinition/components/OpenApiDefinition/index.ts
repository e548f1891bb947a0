export { OpenApiDefinition } from './OpenApiDefinition';
