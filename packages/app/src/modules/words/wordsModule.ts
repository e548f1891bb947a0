import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

// Sentence case, and the words of our own pages for the same things.
const catalog = TranslationBlueprint.make({
  name: 'catalog-words',
  params: {
    resource: createTranslationMessages({
      ref: catalogTranslationRef,
      messages: { 'indexPage.title': '{{orgName}}' },
    }),
  },
});

const settings = TranslationBlueprint.make({
  name: 'user-settings-words',
  params: {
    resource: createTranslationMessages({
      ref: userSettingsTranslationRef,
      messages: {
        'themeToggle.description': 'Light, dark, or as the system says',
        'themeToggle.names.auto': 'System',
        'pinToggle.title': 'Wide sidebar',
        'pinToggle.description': 'Show the names of pages beside their icons',
        'pinToggle.switchTitles.pin': 'Widen the sidebar',
        'pinToggle.switchTitles.unpin': 'Narrow the sidebar',
        'pinToggle.ariaLabelTitle': 'Wide sidebar',
        'signOutMenu.title': 'Sign out',
        'identityCard.title': 'Who the portal takes you for',
        'identityCard.noIdentityTitle': 'The portal does not know you',
        'identityCard.userEntity': 'Person',
        'identityCard.ownershipEntities': 'Owns what belongs to',
      },
    }),
  },
});

export const wordsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [catalog, settings],
});
