"""What every test would do anew, done once a process: nothing that a test looks at is another for it."""

import gc
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from django.conf import settings
from django.db.models.signals import post_migrate
from wagtail.signal_handlers import (
    connect_reference_index_signal_handlers,
    disconnect_reference_index_signal_handlers,
)
from whitenoise.middleware import WhiteNoiseMiddleware

from zeroward.core.frames import roomy

ALLOCATIONS = (50_000, 20, 50)
"""Python looks for garbage when this many objects are new: rarely, in a process that ends soon."""


class StaticFilesFoundOnce(WhiteNoiseMiddleware):
    """Each test client starts the middleware anew; which files there are does not change meanwhile."""

    _found: dict[str, Any] | None = None

    def add_files_from_finders(self) -> None:
        kind = type(self)
        if kind._found is None:
            super().add_files_from_finders()
            kind._found = dict(self.files)
        self.files.update(kind._found)


def pytest_configure() -> None:
    whitenoise = f"{WhiteNoiseMiddleware.__module__}.{WhiteNoiseMiddleware.__qualname__}"
    ours = f"{__name__}.{StaticFilesFoundOnce.__qualname__}"
    settings.MIDDLEWARE = [ours if name == whitenoise else name for name in settings.MIDDLEWARE]
    gc.set_threshold(*ALLOCATIONS)  # reading all tests makes millions of objects that stay
    # a task of Wagtail's own about what uses a record: its failure would fail no test, and no test asks for it
    disconnect_reference_index_signal_handlers()
    post_migrate.disconnect(connect_reference_index_signal_handlers)  # which would bring them back


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """As pytest does it itself, with room for frames, as a web process has it."""
    told: dict[str, Any] = {"nodeid": item.nodeid, "location": item.location}
    item.ihook.pytest_runtest_logstart(**told)
    roomy(runtestprotocol)(item, nextitem=nextitem)
    item.ihook.pytest_runtest_logfinish(**told)
    return True


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Code and collected tests stay until the end: they are left out of the rounds for garbage."""
    gc.collect()
    gc.freeze()
