"""Every check, in the order in which they are told."""

from zeroward.web.domain.doctor import (  # noqa: F401 (they register themselves)
    database_checks,
    file_checks,
    log_checks,
    settings_checks,
    source_checks,
    work_checks,
)
from zeroward.web.domain.doctor.registry import examine

__all__ = ["examine"]
