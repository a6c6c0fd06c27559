"""Which tests ask the database: `--asking-database` leaves out those that would only be the same once more.

`make test-postgresql` runs after `make test`, on the same machine and code.
"""

import pytest

DATABASE = {"db", "transactional_db"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--asking-database",
        action="store_true",
        help="only tests that use the database, for another database",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--asking-database"):
        return
    asking = [item for item in items if asks(item)]
    config.hook.pytest_deselected(items=[item for item in items if not asks(item)])
    items[:] = asking


def asks(item: pytest.Item) -> bool:
    """By its own marker, or by a fixture that it uses, directly or not."""
    marked = item.get_closest_marker("django_db") is not None
    return marked or not DATABASE.isdisjoint(getattr(item, "fixturenames", ()))
