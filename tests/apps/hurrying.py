"""peerlog as it is, by a clock whose minutes pass in two seconds."""

import sys
from dataclasses import replace
from functools import partial

from peerlog.app import PeerlogApp
from peerlog.bootstrap import build_demo, write_crash
from peerlog.domain.clock import Reading
from peerlog.services.house import House
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.paths import find_home
from peerlog.storage.shelf import Shelf

FASTER = 30


class HurryingClock(SystemClock):
    """The clocks of this machine, one of them in a hurry."""

    def read(self) -> Reading:
        """Look at the clocks."""
        real = super().read()
        return replace(real, ticks=real.ticks * FASTER)


if __name__ == "__main__":
    home = find_home()
    house = House(Shelf(home, HurryingClock(), new_id))
    app = PeerlogApp(house, partial(write_crash, home), make_sample=partial(build_demo, home))
    app.run()
    house.close()
    sys.exit(app.return_code or 0)
