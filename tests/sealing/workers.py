"""Two processes seal the same log at once, one is killed: `python -m tests.sealing.workers`. Prints what is there."""

import os
import signal
import sys
import time

import django

MANY = 3000


def main() -> None:
    django.setup()
    from django.db import connections

    from zeroward.core.models import AuditEvent
    from zeroward.sealing.domain.sealing import seal_events
    from zeroward.sealing.models import Seal
    from zeroward.sealing.queries.verifying import verify_log

    AuditEvent.objects.bulk_create([AuditEvent(action="x.y") for _place in range(MANY)])

    def child() -> int:
        connections.close_all()
        if pid := os.fork():
            return pid
        os._exit(seal_events() < 0)

    killed, other = child(), child()
    while not Seal.objects.exists():
        time.sleep(0.01)
    os.kill(killed, signal.SIGKILL)
    os.waitpid(killed, 0)
    _pid, status = os.waitpid(other, 0)
    found = verify_log()
    waiting = seal_events()
    told = (status, found.events, found.waiting, found.faults, waiting, verify_log().faults)
    sys.stdout.write(" ".join(map(str, told)))


if __name__ == "__main__":
    main()
