"""One line of JSON for each entry of the log: nothing that was sent can break out of it, and no values of a request."""

import json
import logging
from datetime import UTC, datetime
from traceback import extract_tb

_MOST = 2000


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage()[:_MOST],
            "process": record.process,
        }
        if number := getattr(record, "request_number", ""):
            entry["request"] = number
        entry |= getattr(record, "figures", {})
        if record.exc_info and record.exc_info[0] is not None:
            # where it happened, not with which values: those may be somebody's words
            entry["error"] = record.exc_info[0].__name__
            entry["at"] = [
                f"{one.filename}:{one.lineno} {one.name}" for one in extract_tb(record.exc_info[2])
            ][-12:]
        return json.dumps(entry, ensure_ascii=True)
