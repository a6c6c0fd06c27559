import gc

import pytest

from zeroward.core.rounds import YOUNG, settle
from zeroward.web import cli


@pytest.fixture(autouse=True)
def _thresholds_of_this_process():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_what_is_in_memory_is_left_out_of_rounds_for_garbage():
    before = gc.get_freeze_count()
    _kept = [[number] for number in range(10_000)]
    settle()
    assert gc.get_freeze_count() >= before + 10_000


def test_command_is_read_with_few_rounds(monkeypatch):
    at_the_time = []
    monkeypatch.setattr(
        cli, "execute_from_command_line", lambda given: at_the_time.append((given, gc.get_threshold()[0]))
    )
    gc.set_threshold(700)
    cli.main(["zeroward", "load-demo"])
    assert at_the_time == [(["zeroward", "load_demo"], YOUNG)]
