"""What this installation writes is read by its own user: letters, uploads, keys and the database are personal.

Only the standard library is imported here.
"""

import os

OTHERS = 0o007


def keep_from_others() -> None:
    """New files are private (umask 077), unless whoever started us has shut others out already, in a way of their own.

    systemd's units do so with UMask=0027: their group may read, which is their choice.
    """
    given = os.umask(0o077)
    if given & OTHERS == OTHERS:
        os.umask(given)
