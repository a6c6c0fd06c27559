"""How often Python looks for garbage, and in what. Only the standard library is imported here."""

import gc

YOUNG = 20_000
"""New objects between two rounds: a page makes thousands, and with 700 waits for a dozen rounds."""


def seldom() -> None:
    """To be asked before the code is read: it makes millions of objects that stay, and each round looks at them anew.

    Reading all of it takes a quarter less processor time.
    """
    gc.set_threshold(YOUNG, 10, 10)


def settle() -> None:
    """Takes what is in memory by now out of Python's rounds for garbage, since it is there to stay.

    Otherwise one question in a hundred or so waits for 140 ms while all of it is looked through.
    """
    gc.collect()
    gc.freeze()
    seldom()
