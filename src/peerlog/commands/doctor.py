"""peerlog doctor: how this machine and the file are doing; nothing anybody wrote is in the report."""

from peerlog.commands.call import Call
from peerlog.commands.exits import DAMAGED, FAILED
from peerlog.commands.parts import verb
from peerlog.commands.shapes import shape
from peerlog.domain.checkup import Verdict
from peerlog.wording.doctor import check_line


@verb("doctor")
def doctor(call: Call) -> None:
    """Check everything; nothing is changed."""
    checks = call.tools.build_house(call.home_folder).doctor.checks()
    verdicts = {check.verdict for check in checks}
    call.give({"checks": shape(checks), "fine": verdicts == {Verdict.FINE}}, *map(check_line, checks))
    if Verdict.DAMAGED in verdicts:
        call.leave(DAMAGED)
    if Verdict.LOOK in verdicts:
        call.leave(FAILED)
