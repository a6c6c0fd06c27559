"""Runs the same function over many tasks: here, in several processes, or on a Dask cluster.

Results come in the order of the tasks, and only a bounded number of tasks is under way: memory does not grow with
their number. A function whose result depends on its task alone gives the same bits on every runner.
"""

from zeroward.methods.runner.cluster import Dask
from zeroward.methods.runner.pool import Processes
from zeroward.methods.runner.serial import Runner, Serial

__all__ = ["Dask", "Processes", "Runner", "Serial"]
