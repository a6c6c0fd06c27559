"""Fixtures of this room's tests: each part keeps its own file."""

from tests.community.group_fixtures import (
    closed_group,
    group,
    host,
    manager,
    member,
    stranger,
    thread,
    topics,
)

__all__ = ["closed_group", "group", "host", "manager", "member", "stranger", "thread", "topics"]
