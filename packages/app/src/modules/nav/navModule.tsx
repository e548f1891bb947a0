import {
  coreExtensionData,
  createExtension,
  createExtensionInput,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { AppLayout } from './components/AppLayout';
import { Navigation } from './components/Navigation';

// The stock layout measures itself for the stock sidebar. This one has the same
// place in the tree and the same inputs, and replaces it by its id.
const appLayout = createExtension({
  name: 'layout',
  attachTo: { id: 'app/root', input: 'children' },
  inputs: {
    nav: createExtensionInput([coreExtensionData.reactElement], {
      singleton: true,
    }),
    content: createExtensionInput([coreExtensionData.reactElement], {
      singleton: true,
    }),
  },
  output: [coreExtensionData.reactElement],
  factory: ({ inputs }) => [
    coreExtensionData.reactElement(
      <AppLayout nav={inputs.nav.get(coreExtensionData.reactElement)}>
        {inputs.content.get(coreExtensionData.reactElement)}
      </AppLayout>,
    ),
  ],
});

const navContent = NavContentBlueprint.make({
  params: { component: Navigation },
});

export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [appLayout, navContent],
});
