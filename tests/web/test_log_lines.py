"""What comes with a request cannot forge an entry of the log, nor speak to the terminal of whoever reads it."""

import io
import logging
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client

from zeroward.web.log_lines import LineFormatter

HOSTILE = "a\nWARNING root: forged\r\x1b[31mred\x9b2J\u2028next\u202egnirts\x00\x7f"
FORMAT = settings.LOGGING["formatters"]["lines"]["format"]


def written(say: object) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LineFormatter(FORMAT, style="{"))
    logger = logging.Logger("test")  # noqa: LOG001 (no other test sees it)
    logger.addHandler(handler)
    say(logger)  # type: ignore[operator]
    return stream.getvalue()


def test_one_entry_is_one_line_without_control_characters() -> None:
    text = written(lambda logger: logger.warning("Path %s", HOSTILE))
    assert text.count("\n") == 1
    assert text.endswith("\n")
    assert [sign for sign in text[:-1] if not sign.isprintable()] == []
    assert "\\x1b[31mred" in text


def test_traceback_is_indented_so_that_none_of_its_lines_looks_like_an_entry() -> None:
    def say(logger: logging.Logger) -> None:
        try:
            raise ValueError(HOSTILE)
        except ValueError:
            logger.exception("Broken", stack_info=True)

    first, *more = written(say).splitlines()
    assert "Broken" in first
    assert all(line.startswith("  ") for line in more)
    assert [sign for line in more for sign in line if not sign.isprintable()] == []


def test_console_of_the_server_writes_such_lines() -> None:
    assert settings.LOGGING["handlers"]["console"]["formatter"] == "lines"
    assert settings.LOGGING["formatters"]["lines"]["()"] == "zeroward.web.log_lines.LineFormatter"


@pytest.mark.parametrize(
    "address", ["/en/%0aERROR%20forged%1b[31m/", "/en/?q=%0d%0aX-Evil:1", "/en/search/?q=%1b[2J"]
)
def test_hostile_address_is_no_hostile_entry(
    client: Client, db: None, address: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        answer = client.get(address)
    assert not any("X-Evil" in name for name in answer.headers)
    formatter = LineFormatter(FORMAT, style="{")
    lines = [formatter.format(record) for record in caplog.records if not record.name.startswith("django.db")]
    assert [line for line in lines if not line.isprintable()] == []


@pytest.fixture
def console() -> Iterator[io.StringIO]:
    """What the server's console says, whatever else listens."""
    said = io.StringIO()
    [handler] = [one for one in logging.getLogger().handlers if one.get_name() == "console"]
    assert isinstance(handler, logging.StreamHandler)
    before = handler.setStream(said)
    yield said
    handler.setStream(before)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/en/answer/a-secret-of-somebody/", "questionnaires:answer"),
        ("/en/nowhere/a-secret-of-somebody/", "no page"),
    ],
)
def test_refused_request_is_told_by_its_page_not_by_its_address(
    console: io.StringIO, address: str, page: str
) -> None:
    Client().get(address)
    Client(enforce_csrf_checks=True).post(address, {"code": "x"})
    lines = console.getvalue().splitlines()
    assert [line for line in lines if page in line]
    assert "a-secret-of-somebody" not in console.getvalue()
