"""What memory holds of certain kinds, without what other tests left in this process."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def own_memory() -> Iterator[None]:
    """Leave everything that is there by now out of sight: going through it takes longer with every test."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def held_in_memory(*kinds: type) -> list[object]:
    """Give what came since and still is of one of these kinds."""
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, kinds)]
