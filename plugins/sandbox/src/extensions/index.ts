export { accessTokensPage } from './accessTokensPage';
export { repositoriesPage } from './repositoriesPage';
export { sandboxApi } from './sandboxApi';
