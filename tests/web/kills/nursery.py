"""Brings up writing processes one after the other, kills each at a random moment, and looks at what is there.

    python -m tests.web.kills.nursery ROUNDS SEED

Each child says `try KIND NUMBER` before and `done KIND NUMBER` after a write; what it said it did must be there, whole.
ZEROWARD_DATABASE names a migrated database of its own. Prints one line of figures; ends with 1 and the fault otherwise.
"""

import os
import random
import signal
import sys
import time
from collections import Counter
from functools import partial

import django

KINDS = ("answers", "section", "bulk", "job")


def main(rounds: int, seed: int) -> None:
    django.setup()
    from django.db import connections

    from tests.web.kills.scene import make_scene, settled, sound

    dice = random.Random(seed)
    scene = make_scene()
    figures: Counter[str] = Counter()
    traces = {kind: scene.traces(kind) for kind in KINDS}
    for number in range(rounds):
        connections.close_all()
        work = partial(write, scene, random.Random(seed + number), number)
        said = one_life(work, dice.randint(1, 12), dice.random() * 0.03)
        tried, done = said_of(said)
        for kind in KINDS:
            there = [bool(scene.found(kind, one)) for one in tried[kind]]
            for one in tried[kind]:
                whole = scene.found(kind, one)
                assert whole in (0, 3) or kind in ("answers", "section"), f"half of {kind} {one} is there"
            more = scene.traces(kind) - traces[kind]
            traces[kind] += more
            new, rest = divmod(more, 3 if kind == "bulk" else 1)  # one trace a row
            assert not rest, f"{kind}: {more} traces are no whole number of writes"
            last_is_open = len(tried[kind]) - len(done[kind])
            assert last_is_open in (0, 1)
            landed = last_is_open and there and there[-1]
            assert new == len(done[kind]) + landed, f"{kind}: {len(done[kind])} acknowledged, {new} found"
            if kind in ("bulk", "job"):
                assert all(scene.found(kind, one) for one in done[kind]), (
                    f"{kind}: something acknowledged is gone"
                )
            elif done[kind]:
                assert there[-1] or scene.found(kind, done[kind][-1]), (
                    f"{kind}: the last acknowledged is gone"
                )
            figures[kind] += len(done[kind])
            figures["cut in the middle"] += last_is_open
            figures["of these in the database"] += bool(landed)
        settled()
        sound()
    told = ", ".join(
        f"{name} {figures[name]}" for name in (*KINDS, "cut in the middle", "of these in the database")
    )
    sys.stdout.write(f"{rounds} kills: {told}\n")


def write(scene, dice, life, tell):  # type: ignore[no-untyped-def]
    for step in range(100_000):
        kind = dice.choice(KINDS)
        number = (life + 1) * 100_000 + step
        tell(f"try {kind} {number}\n")
        getattr(scene, kind)(number)
        tell(f"done {kind} {number}\n")


def one_life(work, tries: int, seconds: float) -> str:  # type: ignore[no-untyped-def]
    """What a child said until it was killed, some time after it began one of its writes."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(lambda line: os.write(writing, line.encode()))
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(3)
    os.close(writing)
    said = b""
    while said.count(b"try") < tries and (portion := os.read(reading, 4096)):
        said += portion
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as pipe:
        said += pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the writer ended by itself: {said[-200:]!r}"
    return said.decode()


def said_of(said: str) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {word: {kind: [] for kind in KINDS} for word in ("try", "done")}
    for line in said.splitlines():
        word, kind, number = line.split()
        found[word][kind].append(int(number))
    return found["try"], found["done"]


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
