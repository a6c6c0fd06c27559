"""The number of the request that this thread answers; it stands in each line of the log and in the answer."""

import logging
import re
from contextvars import ContextVar
from uuid import uuid4

HEADER = "X-Request-ID"
_FIT = re.compile(r"[A-Za-z0-9_.-]{8,64}")
current: ContextVar[str] = ContextVar("request_number", default="")


def number_from(given: str) -> str:
    """What the proxy says, if it is a plain number; else one of our own."""
    return given if _FIT.fullmatch(given) else uuid4().hex


class WithNumber(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.request_number = current.get()
        return True
