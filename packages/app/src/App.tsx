import { createApp } from '@backstage/frontend-defaults';
import { apiDefinitionModule } from './modules/apiDefinition';
import { entityModule } from './modules/entity';
import { fallbackModule } from './modules/fallback';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';
import { wordsModule } from './modules/words';

export default createApp({
  features: [
    themeModule,
    wordsModule,
    fallbackModule,
    navModule,
    signInModule,
    homeModule,
    entityModule,
    apiDefinitionModule,
  ],
  // The page's background is there already; a bar across it would only blink.
  advanced: { loadingElement: <></> },
});
