import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { CommitsPage } from '../CommitsPage';
import { ContentPage } from '../ContentPage';
import { RepositoriesPage } from '../RepositoriesPage';

/** The places below `/git`. Their shape is that of formatRepositoryPath. */
export function SandboxRouter() {
  return (
    <Routes>
      <Route index element={<RepositoriesPage />} />
      <Route path=":owner/:name" element={<ContentPage />} />
      <Route path=":owner/:name/tree/:ref/*" element={<ContentPage />} />
      <Route path=":owner/:name/commits/:ref/*" element={<CommitsPage />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}
