"""Who speaks to other machines: a list, so that nobody adds a way out that is not guarded."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SOURCE = Path(__file__).resolve().parents[2] / "src" / "zeroward"
WAYS_OUT = frozenset(
    (
        "aiohttp",
        "boto3",
        "ftplib",
        "http.client",
        "httpx",
        "imaplib",
        "paramiko",
        "poplib",
        "pycurl",
        "requests",
        "smtplib",
        "socket",
        "telnetlib",
        "urllib.request",
        "urllib3",
        "xmlrpc",
    )
)
KNOWN = {
    "core/mail.py": "names errors of the mail server, which Django speaks to",
    "questionnaires/domain/link_letter.py": "the same",
    "federation/domain/fetching.py": "sources that administrators enter: pinned, no redirect",
    "funding/importers/portal/asking.py": "an address of a setting, HTTPS, no redirect, off by default",
    "helpdesk/importers/mail_imap.py": "the mailbox of a setting, off by default",
    "library/domain/linkcheck/addresses.py": "resolves a name once; every address must be public",
    "library/domain/linkcheck/asking.py": "links of records: pinned, redirects by hand",
    "web/domain/doctor/work_checks.py": "names an error of the mail server",
    "web/start.py": "looks whether a port of this machine is free",
}
"""What any other file wants from outside goes through one of these."""


def taken_in(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)


def is_way_out(name: str) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in WAYS_OUT)


def test_only_guarded_files_speak_to_other_machines() -> None:
    found = set()
    for path in SOURCE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if any(one.split(".")[0] in text for one in WAYS_OUT) and any(
            map(is_way_out, taken_in(ast.parse(text)))
        ):
            found.add(str(path.relative_to(SOURCE)))
    assert found == set(KNOWN)
