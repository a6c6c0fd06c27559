import numpy as np
import pytest

from tests.methods.ghg.batch.made import columns, dense, results
from tests.methods.runner.work import double, fail_at_three
from zeroward.methods.ghg import default_factors
from zeroward.methods.runner.ahead import in_order


@pytest.mark.slow
def test_results_come_in_the_order_of_the_tasks(runner):
    assert list(runner.map(double, range(25))) == [2 * number for number in range(25)]


@pytest.mark.slow
def test_what_a_task_raises_reaches_the_caller(runner):
    results_of_tasks = runner.map(fail_at_three, range(9))
    assert [next(results_of_tasks) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="three"):
        next(results_of_tasks)


@pytest.mark.slow
def test_inventories_have_the_same_bits_on_every_runner(runner, factor_folder):
    data = columns(9, 3, landfill=True)
    shipped = default_factors(factor_folder)
    alone = results(data, dense(shipped), chunk=27)
    spread = results(data, dense(shipped), chunk=4, runner=runner)
    for name, values in alone.items():
        assert (spread[name] == values).all()
    assert np.isfinite(alone["totals"]).all()


class Promised:
    """A result that is there already, and knows whether it was given up."""

    def __init__(self, value):
        self.value, self.cancelled = value, False

    def result(self):
        return self.value

    def cancel(self):
        self.cancelled = True


def test_only_so_many_tasks_are_under_way():
    sent = []

    def submit(task):
        sent.append(Promised(task))
        return sent[-1]

    stream = in_order(submit, iter(range(100)), 4)
    assert next(stream) == 0
    assert len(sent) == 4
    stream.close()
    assert [promise.cancelled for promise in sent] == [False, True, True, True]
