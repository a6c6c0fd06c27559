"""Processes of a machine count together; nothing grows, and no address can be read in the file."""

import os
from pathlib import Path

from zeroward.core.shared_counts import NAME, PLACES, SharedCounter, counter_in
from zeroward.core.throttles import WINDOW, Counter


def test_two_processes_count_together_and_lose_nothing(tmp_path: Path) -> None:
    counter = SharedCounter(tmp_path / NAME, "key", lambda: 30.0)
    child = os.fork()
    other = SharedCounter(tmp_path / NAME, "key", lambda: 30.0)
    for _time in range(500):
        other.add("search", "192.0.2.1")
    if not child:
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert counter.add("search", "192.0.2.1") == 1001
    assert counter.add("forms", "192.0.2.1") == 1


def test_each_minute_begins_anew(tmp_path: Path) -> None:
    now = [0.0]
    counter = SharedCounter(tmp_path / NAME, "key", lambda: now[0])
    assert [counter.add("search", "a"), counter.add("search", "a")] == [1, 2]
    now[0] = WINDOW + 1.0
    assert counter.add("search", "a") == 1


def test_many_addresses_stay_in_the_same_room_and_busy_ones_are_not_forgotten(tmp_path: Path) -> None:
    counter = SharedCounter(tmp_path / NAME, "key", lambda: 30.0)
    for _time in range(50):
        counter.add("search", "busy")
    for number in range(2 * PLACES):
        counter.add("search", f"2001:db8::{number:x}")
    assert counter.add("search", "busy") == 51
    assert (tmp_path / NAME).stat().st_size == PLACES * 16
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_file_says_no_address(tmp_path: Path) -> None:
    SharedCounter(tmp_path / NAME, "key", lambda: 30.0).add("search", "192.0.2.1")
    assert b"192" not in (tmp_path / NAME).read_bytes()


def test_where_no_file_can_be_made_a_process_counts_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert isinstance(counter_in(tmp_path / "file", "key"), Counter)
