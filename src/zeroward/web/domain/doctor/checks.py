"""Every check, in the order in which they are told."""

from collections.abc import Iterator

from zeroward.web.domain.doctor import (
    database_checks,
    file_checks,
    key_checks,
    log_checks,
    settings_checks,
    source_checks,
    work_checks,
)
from zeroward.web.domain.doctor.registry import Result, run

MODULES = (
    database_checks,
    file_checks,
    log_checks,
    settings_checks,
    key_checks,
    source_checks,
    work_checks,
)
"""They register themselves when they are read, some of them earlier, by whoever asks them alone."""


def examine() -> Iterator[Result]:
    """Runs every check, module by module."""
    return run([module.__name__ for module in MODULES])
