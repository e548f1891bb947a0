import {
  createFrontendModule,
  ErrorDisplay,
  NotFoundErrorPage,
  Progress,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { Broken } from './components/Broken';
import { Loading } from './components/Loading';
import { NotFound } from './components/NotFound';

// The names are those of the stock components, which ours thereby replace.
const progress = SwappableComponentBlueprint.make({
  name: 'core-progress',
  params: define => define({ component: Progress, loader: () => Loading }),
});

const notFound = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({ component: NotFoundErrorPage, loader: () => NotFound }),
});

const errorDisplay = SwappableComponentBlueprint.make({
  name: 'core-error-display',
  params: define => define({ component: ErrorDisplay, loader: () => Broken }),
});

export const fallbackModule = createFrontendModule({
  pluginId: 'app',
  extensions: [progress, notFound, errorDisplay],
});
