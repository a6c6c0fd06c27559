"""An installation in a process of its own: it serves, and does what is written to it line by line (Python in one line).

`python -m tests.federation.instances.one PORT`; each line is answered with one line of JSON, the value of `out`.
"""

import json
import shlex
import sys
import threading
from io import StringIO
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connections  # noqa: E402


class Quiet(WSGIRequestHandler):
    def log_message(self, *_said: object) -> None:
        pass


def zeroward(line: str) -> dict[str, Any]:
    """A command as an operator types it: what it printed, and whether it ended well."""
    name, *rest = shlex.split(line)
    said = StringIO()
    try:
        call_command(name.replace("-", "_"), *rest, stdout=said, stderr=said)
    except Exception as error:
        return {"said": said.getvalue(), "error": str(error)}
    return {"said": said.getvalue(), "error": ""}


def tell(value: Any) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def main(port: int) -> None:
    server = make_server("127.0.0.1", port, get_wsgi_application(), handler_class=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    known: dict[str, Any] = {"zeroward": zeroward}
    tell(server.server_port)
    for line in sys.stdin:
        known["out"] = None
        exec(line, known)
        connections.close_all()
        tell(known["out"])


main(int(sys.argv[1]))
