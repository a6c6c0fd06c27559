"""Does the audit log hold what was sealed?"""

from zeroward.sealing.queries.verifying import verify_log
from zeroward.web.domain.doctor.registry import Finding, check, error, ok, warning

MANY = 5000


@check("audit log")
def log_is_whole() -> Finding:
    found = verify_log()
    if found.faults:
        return error(
            f"The audit log was altered past the platform. First: {found.faults[0]}",
            "Keep a copy of the database, compare with a backup, and ask who had access.",
        )
    if found.waiting > MANY:
        return warning(
            f"{found.waiting} events of the audit log are not sealed.", "Run “zeroward daily” each day."
        )
    return ok(f"{found.events} events of the audit log are as they were sealed.")
