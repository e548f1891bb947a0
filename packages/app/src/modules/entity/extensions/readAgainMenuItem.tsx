import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiRefreshLine } from '@remixicon/react';
import { useReadAgain } from '../hooks/useReadAgain';

export const readAgainMenuItem = EntityContextMenuItemBlueprint.make({
  name: 'read-again',
  params: {
    icon: <RiRefreshLine size={16} />,
    useProps: () => {
      const { entity } = useEntity();
      const { readAgain } = useReadAgain(entity);
      return { title: 'Read again from source', onClick: readAgain };
    },
  },
});
