export { techdocsModuleMarkdown as default } from './module';
export {
  SiteBuilder,
  type BuildOptions,
  type BuildResult,
} from './SiteBuilder';
export { formatWarning, type DocsWarning } from './warnings';
