import type { Entity } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { useReadAgain } from '../../hooks/useReadAgain';

/** Asks the catalog to read the entity's file now, rather than at its next round. */
export function ReadAgainButton({ entity }: { entity: Entity }) {
  const { readAgain, isRunning } = useReadAgain(entity);
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiRefreshLine />}
      isPending={isRunning}
      onPress={readAgain}
    >
      Read again
    </Button>
  );
}
